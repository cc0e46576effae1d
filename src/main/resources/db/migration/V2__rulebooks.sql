-- Every rulebook that was ever in force, whole, so that a later edit of the folder cannot change what it said.

create table `rulebook` (
    `fingerprint` varchar(64) not null primary key,
    `activated_at` datetime(6) not null,
    `activated_by` varchar(255) not null,
    `editions` text not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table `rulebook_file` (
    `fingerprint` varchar(64) not null,
    `path` varchar(255) not null,
    `content` longblob not null,
    primary key (`fingerprint`, `path`)
) default charset = utf8mb4 collate = utf8mb4_bin;
