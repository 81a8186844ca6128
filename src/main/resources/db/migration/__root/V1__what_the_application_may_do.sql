-- Every schema that the owner makes from now on can be used by the application, and every table in it read and written row by row.
-- A migration that wants less (the audit trail) takes it back with "revoke". The application can never make, alter or drop anything.
alter default privileges grant usage on schemas to ${application};
alter default privileges grant select, insert, update, delete on tables to ${application};
alter default privileges grant usage, select on sequences to ${application};
