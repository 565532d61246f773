-- The Chief AI Officer's written waiver of one practice for one use (OMB M-25-21). A row is never deleted.
create table waiver (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  obligation_id uuid not null references obligation (id),
  pack_id text not null,
  pack_version date not null,
  key text not null,
  practice text not null,
  -- OMB's column that the waiver answers, if there is one.
  answers text,
  ground text not null check (ground in ('more risk overall', 'unacceptable impediment')),
  determination text not null check (length(determination) between 40 and 8000),
  public_summary text not null check (length(public_summary) between 20 and 2000),
  -- The lawful reason why the public reads a count and not the summary.
  withheld_because text,
  granted_by_id text not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  -- The last day on which it counts, whatever is recertified.
  ends_on date not null,
  -- The last day on which it counts without being recertified.
  recertify_by date not null check (recertify_by <= ends_on),
  -- OMB hears of a grant, and of a revocation, within 30 days.
  notice_due_on date not null,
  notice_sent_on date,
  notice_reference text,
  revoked_by_name text,
  revoked_at timestamptz,
  revoked_because text,
  revocation_notice_due_on date,
  revocation_notice_sent_on date,
  revocation_notice_reference text,
  -- When it was seen to have ended: a clock that is set back does not revive it.
  ended_at timestamptz,
  version integer not null default 1
);

create unique index waiver_standing on waiver (obligation_id) where revoked_at is null and ended_at is null;
create index waiver_use_case on waiver (use_case_id);

-- Each yearly recertification, with what was found.
create table waiver_recertification (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  waiver_id uuid not null references waiver (id),
  finding text not null check (length(finding) between 20 and 4000),
  by_name text not null,
  at timestamptz not null,
  recertify_by date not null
);

alter table waiver enable row level security;
create policy waiver_agency on waiver for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on waiver to pilothouse_app;
grant update (recertify_by, notice_sent_on, notice_reference, revoked_by_name, revoked_at, revoked_because,
  revocation_notice_due_on, revocation_notice_sent_on, revocation_notice_reference, ended_at, version) on waiver to pilothouse_app;

alter table waiver_recertification enable row level security;
create policy waiver_recertification_agency on waiver_recertification for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on waiver_recertification to pilothouse_app;
