package dev.todoke.hub.notice.letter;

/** A letter that is printed in one of several shapes, each with a page of its own; the insurer's pack says which. */
public interface Shaped {

    Enum<?> shape();
}
