package dev.todoke.hub.routes;

import dev.todoke.hub.insurer.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;

/** Registration orders ready to be put on queues. */
final class Orders {

    static final String QUEUE = "hub.insurer.06139992.registration.v1";

    private Orders() {}

    static OutgoingMessage order(int number) {
        return orderFor(QUEUE, number);
    }

    static OutgoingMessage orderFor(String queue, int number) {
        return new OutgoingMessage(queue, "case-" + number + ".register.1", xml(number));
    }

    static List<OutgoingMessage> orders(int count) {
        List<OutgoingMessage> made = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            made.add(order(number));
        }
        return made;
    }

    static String xml(int number) {
        return "<order no='" + number + "'/>";
    }
}
