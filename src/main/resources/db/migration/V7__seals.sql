-- What each row said when it was kept: pages of lines "name, tab, SHA-256". The digest of all pages stands in the audit trail.
create table `seal_page` (
    `kind` varchar(16) not null,
    `number` varchar(64) not null,
    `page` int not null,
    `content` longtext not null,
    primary key (`kind`, `number`, `page`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What a result says; empty where an earlier version of the program kept it.
alter table `assessment` add column `sha256` varchar(64) not null default '';
