-- What everybody may read of the waivers of every agency. It runs with its owner's rights, so each column says for itself what
-- leaves: words only where nobody withheld them and the use itself stands in the public register with the answer that the
-- waiver gives; of all others enough to count them, and nothing more.
create view public_waiver with (security_barrier = true) as
select
  waiver.agency_id,
  -- Tells the waivers of one use together; never shown.
  waiver.use_case_id,
  waiver.granted_at,
  waiver.ends_on,
  waiver.recertify_by,
  waiver.revoked_at,
  waiver.ended_at,
  shown.number as use_number,
  shown.cells ->> 'use_case_name' as use_name,
  case when shown.number is not null then duty.content ->> 'title' end as practice,
  case when shown.number is not null then waiver.ground end as ground,
  case when shown.number is not null then waiver.public_summary end as summary
from waiver
join obligation on obligation.id = waiver.obligation_id
join duty on duty.id = obligation.duty_id
left join register_entry shown on shown.use_case_id = waiver.use_case_id
  and shown.until_publication is null
  and waiver.withheld_because is null
  and (waiver.answers is null or not shown.withheld ? waiver.answers)
where exists (select from publication where publication.agency_id = waiver.agency_id);

grant select on public_waiver to pilothouse_app;
