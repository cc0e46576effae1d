-- Whose rows a batch brought, so that people see the batches of their own organisations and no others.

create table `submission_organisation` (
    `batch` bigint not null,
    `organisation` varchar(64) not null,
    primary key (`batch`, `organisation`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `submission_organisation_of` on `submission_organisation` (`organisation`, `batch`);

insert into `submission_organisation` (`batch`, `organisation`)
select distinct `batch`, `code` from `organisations`
union select distinct `batch`, `organisation` from `bodies`
union select distinct `batch`, `organisation` from `members`
union select distinct `batch`, `organisation` from `tenures`
union select distinct `batch`, `organisation` from `activities`
union select distinct `batch`, `organisation` from `money`
union select distinct `batch`, `organisation` from `dues`
union select distinct `batch`, `organisation` from `points`
union select distinct `batch`, `organisation` from `documents`
union select distinct `batch`, `organisation` from `appraisals`
union select distinct `batch`, `organisation` from `problems`
union select distinct `batch`, `organisation` from `awards`
union select distinct `batch`, `organisation` from `decisions`
union select distinct `batch`, `organisation` from `steps`
union select distinct `batch`, `organisation` from `claims`;
