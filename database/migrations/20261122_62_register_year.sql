-- The years that the register knows stand in its search form: found by stepping through this index, not by reading every entry.
create index register_entry_year on register_entry (year) where until_publication is null;
