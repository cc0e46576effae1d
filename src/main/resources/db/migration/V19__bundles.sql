-- All rows that a batch brought for one organisation, whatever ledger they stand in, in few bytes: what dossiers are read from. They say
-- nothing that the ledgers do not say, and are held against the same seals. Many rows are told in several parts.

create table `bundle` (
    `organisation` varchar(64) not null,
    `batch` bigint not null,
    `part` int not null,
    `content` longblob not null,
    primary key (`organisation`, `batch`, `part`)
) default charset = utf8mb4 collate = utf8mb4_bin;
