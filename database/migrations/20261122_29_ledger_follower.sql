-- How far a follower of the ledger has acted on what it read. The installation's own: no agency sees it.
create table ledger_follower (
  name text primary key,
  sequence bigint not null
);
