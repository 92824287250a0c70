create table labelbox_webhook_delivery (
    workspace varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    delivery_id varchar(255) character set ascii collate ascii_bin not null,
    claimed_until bigint not null,
    published_at bigint,
    primary key (workspace, delivery_id),
    index labelbox_webhook_delivery_claimed (claimed_until)
);
