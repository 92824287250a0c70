create table if not exists labelbox_task_watch (
    id           varchar(36)  not null primary key,
    workspace    varchar(100) not null,
    task_key     varchar(64)  not null,
    task_kind    varchar(50)  not null,
    task_id      text         not null,
    task_parent  text,
    name         varchar(200),
    attributes   text         not null,
    trace_parent varchar(100),
    created_at   bigint       not null,
    deadline     bigint       not null,
    progress     text,
    state        varchar(20)  not null,
    attempts     integer      not null,
    next_attempt bigint,
    parked       boolean      not null,
    holder       varchar(36),
    constraint labelbox_task_watch_task unique (workspace, task_key)
);

create index if not exists labelbox_task_watch_created on labelbox_task_watch (workspace, parked, created_at);

create table if not exists labelbox_task_lease (
    name       varchar(100) not null primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);
