-- Who sent a parked message, so that it can be worked on again in that name: a broker user.
alter table parked_message add column sender text;
