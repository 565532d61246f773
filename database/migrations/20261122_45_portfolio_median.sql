-- The median of everybody's latest scores, with how far they lie apart.
create view portfolio_median with (security_invoker = true) as
select
  use_case_id,
  count(*)::int as scorers,
  percentile_cont(0.5) within group (order by value) as value,
  percentile_cont(0.5) within group (order by feasibility) as feasibility,
  percentile_cont(0.5) within group (order by risk) as risk,
  percentile_cont(0.5) within group (order by reuse) as reuse,
  jsonb_build_object(
    'value', jsonb_build_array(min(value), max(value)),
    'feasibility', jsonb_build_array(min(feasibility), max(feasibility)),
    'risk', jsonb_build_array(min(risk), max(risk)),
    'reuse', jsonb_build_array(min(reuse), max(reuse))
  ) as spread
from (
  select distinct on (use_case_id, scorer_id) *
  from portfolio_score
  order by use_case_id, scorer_id, place desc
) latest
group by use_case_id;

grant select on portfolio_median to pilothouse_app;
