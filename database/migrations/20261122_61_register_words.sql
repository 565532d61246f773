-- The words of a question that find most: its rarest, joined by "or". A word that nearly every entry holds tells entries
-- apart badly and costs most. How common words are is what the planner knows; nothing is known before the first analyze.
create function words_to_find(question text, most integer) returns text
language sql stable security definer
as $$
  select string_agg(quote_literal(rarest.lexeme), ' | ')
  from (
    select asked.lexeme
    from unnest(to_tsvector('english', question)) asked
    left join (
      select unnest(most_common_elems::text::text[]) as word, unnest(most_common_elem_freqs) as share
      from pg_stats
      join pg_class on pg_class.oid = 'register_entry'::regclass and relname = tablename
      where schemaname = relnamespace::regnamespace::text and attname = 'search'
    ) common on common.word = asked.lexeme
    order by coalesce(common.share, 0), asked.lexeme
    limit most
  ) rarest
$$;

-- It runs with its owner's rights, so it finds our tables and no look-alike: a session's temporary tables come last.
do $$
begin
  execute format('alter function words_to_find(text, integer) set search_path = pg_catalog, %I, pg_temp', current_schema());
end
$$;
