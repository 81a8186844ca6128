-- Who works mostly nights, so that a list of people asked can say that it leaves the nights out.
alter table unit.person add column nights boolean not null default false;

-- The number on every bedside sounding of the unit. Without one there are none: it is switched on by entering it.
alter table unit.unit add column bedside_call text check (length(bedside_call) between 1 and 60);
