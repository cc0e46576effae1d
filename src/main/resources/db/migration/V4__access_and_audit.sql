-- Who did what. Lines are only ever added; each holds the hash of the one before, the head that of the last.

create table `audit_head` (
    `id` int not null primary key,
    `seq` bigint not null,
    `hash` varchar(64) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into `audit_head` (`id`, `seq`, `hash`)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table `audit_line` (
    `seq` bigint not null primary key,
    `at` datetime(6) not null,
    `who` varchar(255) not null,
    `what` varchar(64) not null,
    `subject` varchar(255) not null,
    `before` longtext not null,
    `after` longtext not null,
    `why` longtext not null,
    `rulebook` varchar(64) not null,
    `previous` varchar(64) not null,
    `hash` varchar(64) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `audit_line_at` on `audit_line` (`at`);
create index `audit_line_who` on `audit_line` (`who`, `seq`);

-- Who may do what. An account's scope is a branch of the organisation tree; without one, the role decides how far it sees.
create table `account` (
    `login` varchar(64) not null primary key,
    `name` varchar(255) not null,
    `role` varchar(32) not null,
    `organisation` varchar(64) not null,
    `password` varchar(255) not null,
    `must_change` boolean not null,
    `disabled` boolean not null,
    `failures` int not null,
    `locked_until` datetime(6),
    `version` bigint not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Tokens of other systems; what they show is not kept, only its hash.
create table `access_token` (
    `name` varchar(64) not null primary key,
    `hash` varchar(64) not null,
    `role` varchar(32) not null,
    `organisation` varchar(64) not null,
    `issued_by` varchar(64) not null,
    `issued_at` datetime(6) not null,
    `expires_on` date not null,
    `revoked` boolean not null,
    constraint `access_token_hash` unique (`hash`)
) default charset = utf8mb4 collate = utf8mb4_bin;
