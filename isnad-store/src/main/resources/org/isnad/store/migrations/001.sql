-- The first case file. Days are ISO 8601 text; raw bytes are deflated.
create table meta (
  key text primary key,
  value text not null
) without rowid;

create table article (
  number integer primary key,
  id text not null unique,
  fingerprint text not null unique,
  sha256 text not null,
  raw blob not null,
  source text not null,
  outlet text,
  published text,
  title text,
  url text,
  language text not null,
  agency text,
  text text not null
);
create index article_published on article (published);

create table record (
  article integer primary key references article (number),
  coder text not null,
  knowledge text not null,
  json text not null
);

create table journal (
  seq integer primary key,
  at text not null,
  who text not null,
  kind text not null,
  subject text not null,
  payload text not null,
  previous text not null,
  hash text not null
);
create index journal_kind on journal (kind, subject);

-- The journal only grows.
create trigger journal_no_update before update on journal begin select raise(abort, 'the journal only grows'); end;
create trigger journal_no_delete before delete on journal begin select raise(abort, 'the journal only grows'); end;

-- Occurrence ids once given stay: a merged one says into which.
create table occurrence (
  id text primary key,
  retired_into text
) without rowid;

create table occurrence_mention (
  occurrence text not null references occurrence (id),
  article text not null,
  type text not null,
  start integer not null,
  end integer not null,
  primary key (article, type, start, end)
) without rowid;
