-- Backups carry the case's own knowledge files; in a case at work they lie beside it and this table is empty.
create table knowledge_file (
  path text primary key,
  content blob not null
) without rowid;
