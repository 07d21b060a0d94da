-- Actions once more: the few that nobody answers for are found at once, and nobody checks their own work, whatever the program does.

create index action_unowned on plans.action (partnership_id, state, due_order, id)
  where num_nonnulls(owner_agency_id, owner_post_id, owner_person_id, owner_group_id) = 0;

-- Whoever said that an action is done does not check it, and neither does the person whose action it is.
create function plans.checked_by_another() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from plans.action_closing as closing
      join plans.action as action on action.partnership_id = closing.partnership_id and action.id = closing.action_id
      left join partnership.person as owner on owner.partnership_id = action.partnership_id and owner.id = action.owner_person_id
     where closing.partnership_id = new.partnership_id and closing.id = new.closing_id
       and new.account_id in (closing.proposed_account_id, owner.account_id)) then
    raise exception 'Somebody else checks that an action is done' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger checked_by_another before insert or update on plans.closing_check
  for each row execute function plans.checked_by_another();
