package dev.todoke.hub.ops.help;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Help texts in the reader's language. Used in templates as {@code @help}. */
@Component("help")
public class HelpTexts {
    private final MessageSource messages;

    HelpTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String title(HelpTopic topic) {
        return text(topic, "title");
    }

    /** The sentence that answers the question. */
    public String lead(HelpTopic topic) {
        return lines(topic).get(0);
    }

    /** What else there is to know, none or several. */
    public List<String> points(HelpTopic topic) {
        List<String> lines = lines(topic);
        return lines.subList(1, lines.size());
    }

    public List<HelpTopic> topics(HelpGroup group) {
        return HelpTopic.of(group);
    }

    private List<String> lines(HelpTopic topic) {
        return text(topic, "text").lines().toList();
    }

    private String text(HelpTopic topic, String part) {
        return messages.getMessage("help." + topic.name() + "." + part, null, LocaleContextHolder.getLocale());
    }
}
