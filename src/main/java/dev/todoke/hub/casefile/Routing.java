package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.Form;
import java.time.LocalDate;

/** To which parties a case goes, by its insurer's rules. */
public interface Routing {

    /** Whether the agency has a part in it; otherwise the insurer alone is filed with. */
    boolean throughAgency(Casefile filed);

    /** The same of a record of that form about that day. */
    boolean throughAgency(String insurerId, Form form, LocalDate factDate);
}
