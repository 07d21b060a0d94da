-- Minutes that no chair has checked are a draft: their words are found by those who read drafts, and by everybody else only from the check on.

drop trigger keep_words on meetings.minutes_section;
create trigger keep_words after insert or update or delete on meetings.minutes_section for each row
  execute function search.keep('minutes', '/minutes-sections/', 'read drafts of minutes', 'title', 'says');

-- Every section has a part, the sections in closed rooms too; the part gets its place when the chair checks the minutes, and keeps it.
create function meetings.open_words_of_checked() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update search.entry e
     set may = case when new.place is null then 'read drafts of minutes' else 'see meetings' end
   where e.partnership_id = new.partnership_id and e.kind = 'minutes' and e.row_id = new.section_id;
  return new;
end $$;
create trigger open_words_of_checked after insert or update of place on meetings.minutes_part for each row
  execute function meetings.open_words_of_checked();

update search.entry e set may = 'read drafts of minutes'
 where e.kind = 'minutes' and not exists (
   select from meetings.minutes_part as part
   where part.partnership_id = e.partnership_id and part.section_id = e.row_id and part.place is not null
 );
