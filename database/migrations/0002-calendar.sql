-- Dates as people have them, for columns, checks and generated columns. The notation is that of
-- src/platform/calendar/when-notation.ts, and a test holds the two to the same answers.

create schema calendar;
comment on schema calendar is 'Dates as people have them: what they cover, and whether a text is one';
grant usage on schema calendar to public;

-- What one piece of the notation covers, with neither span, by nor from: its first and its last day.
-- No row when the text is no such piece. Only make_date and arithmetic, so the answer never depends on a setting.
create function calendar.time_of(piece text, out first_day date, out last_day date)
language plpgsql immutable strict parallel safe as $$
declare
  begins date;
  year int;
  month int;
  part int := array_position(array['early', 'mid', 'late'], substring(piece from '(early|mid|late)$'));
begin
  if piece !~ '^(FY)?[1-9][0-9]{3}(-(Q[1-4]|[0-9]{2}))?(-(early|mid|late|[0-9]{2}))?$' then return; end if;
  year := substring(piece from '[0-9]{4}')::int;

  if piece ~ '^FY' then
    if length(piece) <> 6 or year = 9999 then return; end if;
    first_day := make_date(year, 4, 1);
    last_day := make_date(year + 1, 3, 31);
    return;
  end if;

  if piece ~ '^.{4}-Q' then
    if length(piece) <> 7 then return; end if;
    begins := make_date(year, substring(piece from 7)::int * 3 - 2, 1);
    first_day := begins;
    last_day := (begins + interval '3 months')::date - 1;
    return;
  end if;

  if piece !~ '^.{4}-[0-9]' then
    first_day := make_date(year, case when part is null then 1 else part * 4 - 3 end, 1);
    last_day := (first_day + case when part is null then interval '1 year' else interval '4 months' end)::date - 1;
    return;
  end if;

  month := substring(piece from 6 for 2)::int;
  if month not between 1 and 12 then return; end if;
  begins := make_date(year, month, 1);
  last_day := (begins + interval '1 month')::date - 1;

  if part is not null then
    first_day := begins + (part - 1) * 10;
    last_day := case when part = 3 then last_day else first_day + 9 end;
  elsif length(piece) = 10 then
    if substring(piece from 9)::int not between 1 and extract(day from last_day) then
      last_day := null;
      return;
    end if;
    first_day := make_date(year, month, substring(piece from 9)::int);
    last_day := first_day;
  else
    first_day := begins;
  end if;
end $$;
comment on function calendar.time_of is 'The first and last day of one time without span, by or from; nulls when it is not one';

-- Is the text a date as people have it? A null text gives null, so a column that may be empty passes its check.
create function calendar.is_when(value text) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
  begins text := split_part(value, '/', 1);
  ends text := split_part(value, '/', 2);
begin
  if value = '?' then return true; end if;
  if position('/' in value) = 0 then return (calendar.time_of(value)).first_day is not null; end if;
  if length(value) <> length(begins) + length(ends) + 1 or (begins = '..' and ends = '..') then return false; end if;
  return (begins = '..' or (calendar.time_of(begins)).first_day is not null)
    and (ends = '..' or (calendar.time_of(ends)).last_day is not null)
    and coalesce((calendar.time_of(begins)).first_day <= (calendar.time_of(ends)).last_day, true);
end $$;
comment on function calendar.is_when is 'Is this text a date as people have it?';

create function calendar.first_day(value text) returns date
language plpgsql immutable strict parallel safe as $$
begin
  if not calendar.is_when(value) then return null; end if;
  return (calendar.time_of(split_part(value, '/', 1))).first_day;
end $$;
comment on function calendar.first_day is 'The first day it can be; null when it reaches back without end or is not stated';

create function calendar.last_day(value text) returns date
language plpgsql immutable strict parallel safe as $$
begin
  if not calendar.is_when(value) then return null; end if;
  return (calendar.time_of(split_part(value, '/', case when position('/' in value) > 0 then 2 else 1 end))).last_day;
end $$;
comment on function calendar.last_day is 'The last day it can be; null when it goes on without end or is not stated';

create domain calendar.whenever as text check (calendar.is_when(value));
comment on domain calendar.whenever is 'A date as people have it, in one text: 2021-04-12, 2021-04-early, FY2021, ../2021-03-31, ? and so on';
