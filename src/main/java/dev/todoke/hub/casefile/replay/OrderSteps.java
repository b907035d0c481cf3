package dev.todoke.hub.casefile.replay;

import dev.todoke.hub.casefile.Casefile;
import java.util.Optional;

/** Which step of the agenda sends what a case asks of its insurer; whoever sends it answers. */
public interface OrderSteps {

    /** Empty when the case asks nothing of its insurer. */
    Optional<String> stepOf(Casefile filed);
}
