package dev.todoke.hub.ops.help;

import dev.todoke.hub.casefile.CaseState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One help text: {@code help.<name>.title} and {@code help.<name>.text} of the messages, the text a lead and points, one a line. */
public enum HelpTopic {
    VISITING(HelpGroup.VISIT),
    ADVICE(HelpGroup.VISIT),
    MERITS(HelpGroup.VISIT),
    LIMIT_CERTIFICATE(HelpGroup.VISIT),
    GET_CARD(HelpGroup.CARD),
    REGISTER_CARD(HelpGroup.CARD),
    CONFIRM(HelpGroup.CARD),
    WITHOUT_CARD(HelpGroup.CARD),
    LINK_REMOVED(HelpGroup.CARD),
    WAITING(HelpGroup.WAITING),
    INCOMPLETE(HelpGroup.WAITING),
    SUSPENDED(HelpGroup.WAITING),
    REGISTERED(HelpGroup.WAITING),
    VIEWABLE(HelpGroup.WAITING),
    BEFORE_FILING(HelpGroup.EMPLOYER),
    STAFF(HelpGroup.EMPLOYER),
    LEAVING(HelpGroup.EMPLOYER),
    OLD_CARD(HelpGroup.EMPLOYER),
    MUNICIPALITY(HelpGroup.MUNICIPAL),
    CALL_CENTRE(HelpGroup.CONTACT),
    INSURER_DIAL(HelpGroup.CONTACT),
    PRIVACY(HelpGroup.CONTACT);

    private final HelpGroup group;

    HelpTopic(HelpGroup group) {
        this.group = group;
    }

    public HelpGroup group() {
        return group;
    }

    /** Where the text stands on the help page: {@code /help#<anchor>}. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<HelpTopic> of(HelpGroup group) {
        return Arrays.stream(values()).filter(topic -> topic.group == group).toList();
    }

    /**
     * What to tell the employee of a case that leads to a registration; empty when it ended without one.
     *
     * @param numberMissing whether the case waits for a usable number
     */
    public static Optional<HelpTopic> ofRegistration(CaseState state, boolean numberMissing) {
        return switch (state) {
            case RECEIVED, SUBMITTED, DECIDED -> Optional.of(numberMissing ? INCOMPLETE : WAITING);
            case INCOMPLETE -> Optional.of(INCOMPLETE);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case REGISTERED -> Optional.of(REGISTERED);
            case VIEWABLE, CLOSED -> Optional.of(VIEWABLE);
            case COMPLETED, DEREGISTERED, RETURNED, WITHDRAWN -> Optional.empty();
        };
    }
}
