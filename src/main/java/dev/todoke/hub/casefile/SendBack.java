package dev.todoke.hub.casefile;

/** Gives a parked message back to who sent it, who reads the reason in the user's words; the room it came to implements it. */
public interface SendBack extends ParkedAct {}
