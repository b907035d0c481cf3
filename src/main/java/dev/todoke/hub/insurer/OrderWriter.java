package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;

/** Writes the message of one kind of order, as the insurer reads it. */
interface OrderWriter {

    OrderKind kind();

    String write(Deliveries.Due delivery, Casefile filed, OrderMaterial material);
}
