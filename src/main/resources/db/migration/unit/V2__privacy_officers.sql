-- a privacy officer reads who did and read what in a unit and below it, and nothing else
alter table unit.role drop constraint role_role_check;
alter table unit.role add constraint role_role_check
    check (role in ('member', 'lead', 'deputy', 'shift-lead', 'administrator', 'privacy-officer', 'patient-partner'));
