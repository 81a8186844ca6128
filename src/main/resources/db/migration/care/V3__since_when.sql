-- since when a process has stood in the register: how long it has waited for its kind of care
alter table care.process add column registered_at timestamptz not null default now();
