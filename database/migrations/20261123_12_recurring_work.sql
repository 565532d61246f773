-- What the installation does by the clock, and how it went last. It belongs to no agency: the names of the work, no more.
create table recurring_work (
  name text primary key,
  -- Five fields, in UTC.
  cron text not null,
  started_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'failed'))
);

alter table recurring_work enable row level security;
create policy recurring_work_read on recurring_work for select to pilothouse_app using (true);
grant select on recurring_work to pilothouse_app;
