create table of_another_script (id integer);
create table labelbox_task_watch (id integer);
