package dev.todoke.hub.casefile;

/**
 * Works on a parked message once more, when what hindered it is mended; the room it was for implements it. It has the effect the message would
 * have had.
 */
public interface SecondTry extends ParkedAct {}
