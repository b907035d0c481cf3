package dev.todoke.hub.casefile;

/** What an insurer is called; told by the room that has the insurer packs. */
public interface InsurerNames {

    String ja(String insurerId);

    String en(String insurerId);
}
