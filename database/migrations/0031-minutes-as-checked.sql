-- Minutes that a chair has checked keep their parts as they stood then, whatever becomes of the agenda afterwards.

create table meetings.minutes_part (
  partnership_id  int not null,
  section_id      int not null,
  minutes_id      int not null,
  item_id         int,
  place           int,
  number          int,
  primary key (partnership_id, section_id),
  foreign key (partnership_id, section_id) references meetings.minutes_section (partnership_id, id),
  foreign key (partnership_id, minutes_id) references meetings.minutes (partnership_id, id),
  foreign key (partnership_id, item_id) references meetings.agenda_item (partnership_id, id)
);
create index minutes_part_by_minutes on meetings.minutes_part (partnership_id, minutes_id, place);
comment on table meetings.minutes_part is 'That minutes have a section, and where it stands in them; what it says lies in the section, in its room where it is restricted.';
comment on column meetings.minutes_part.partnership_id is 'open: whose record this is';
comment on column meetings.minutes_part.section_id is 'open: which section';
comment on column meetings.minutes_part.minutes_id is 'open: which minutes';
comment on column meetings.minutes_part.item_id is 'open: the item of the agenda; empty for the general part';
comment on column meetings.minutes_part.place is 'open: where it stood when the chair checked the minutes; empty until then';
comment on column meetings.minutes_part.number is 'open: the number its item had on the agenda then; empty for the general part and for an item taken off by then';

comment on column meetings.minutes.version is 'open: counts the changes of how they stand, the wordings and the sections added, so that nobody moves on what they have not read';

-- Sections that are there already: where the chair has checked, their place and number are settled by the agenda as it stands.
insert into meetings.minutes_part (partnership_id, section_id, minutes_id, item_id, place, number)
select part.partnership_id, part.id, part.minutes_id, part.item_id,
  case when settled.is then row_number() over (
    partition by part.partnership_id, part.minutes_id
    order by part.item_id is not null, item.number nulls last, part.place, part.id
  ) end,
  case when settled.is then item.number end
from meetings.minutes_section as part
left join (
  select partnership_id, id, row_number() over (partition by partnership_id, meeting_id order by place, id) as number
  from meetings.agenda_item where withdrawn_at is null
) as item on item.partnership_id = part.partnership_id and item.id = part.item_id
cross join lateral (
  select exists (
    select from meetings.minutes_change as change
    where change.partnership_id = part.partnership_id and change.minutes_id = part.minutes_id and change.state = 'checked'
  ) as is
) as settled;
