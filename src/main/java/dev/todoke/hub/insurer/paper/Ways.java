package dev.todoke.hub.insurer.paper;

import java.util.List;
import java.util.Objects;

/** The ways to prove at a clinic or pharmacy that one is insured. */
public record Ways(List<Way> ways, String source) {

    public Ways {
        ways = List.copyOf(ways);
    }

    /** Whether the card reader matters. */
    public enum Reader {
        ANY,
        /** It fails, or there is none. */
        UNREADABLE
    }

    /**
     * One way.
     *
     * @param papers what is shown together
     */
    public record Way(Reader reader, List<Paper> papers) {

        public Way {
            Objects.requireNonNull(reader, "reader");
            papers = List.copyOf(papers);
        }
    }
}
