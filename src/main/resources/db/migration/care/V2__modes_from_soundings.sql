-- a team's answer, asked for blind, becomes the mode: which sounding it came from, and whether the team says there is a known best way
alter table care.process_mode
    add column sounding_address text check (sounding_address ~ '^/[a-z0-9/-]{1,200}$'),
    add column best_way         text check (best_way in ('yes', 'no', 'open')),
    drop constraint process_mode_why_check,
    add constraint process_mode_why_check check (length(why) between 1 and 600),
    add check (sounding_address is null = (best_way is null));
comment on column care.process_mode.sounding_address is 'null where one person entered what the team had agreed';
comment on column care.process_mode.best_way is
    'what more than half of those who answered said of a known best way; open where there was no such half';
