package dev.todoke.hub.ops.access;

/** What a desk user may do. */
public enum DeskRole {
    /** Sees everything the desk shows. */
    VIEWER,
    /** Also lets parked work go on and settles parked messages. */
    OPERATOR
}
