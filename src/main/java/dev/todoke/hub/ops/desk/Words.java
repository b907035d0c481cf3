package dev.todoke.hub.ops.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.casefile.InsurerNames;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.EmployerId;
import dev.todoke.hub.window.Outlook;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes and ids in the reader's language. Used in templates as {@code @words}. */
@Component("words")
public class Words {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final MessageSource messages;
    private final Employers employers;
    private final InsurerNames insurers;
    private final Dates dates;
    private final ObjectMapper json;

    Words(MessageSource messages, Employers employers, InsurerNames insurers, Dates dates, ObjectMapper json) {
        this.messages = messages;
        this.employers = employers;
        this.insurers = insurers;
        this.dates = dates;
        this.json = json;
    }

    /** The text of a code of some kind, such as {@code state} and {@code SUBMITTED}; the code itself when it has no text. */
    public String of(String kind, Object code) {
        return code == null ? "" : messages.getMessage(kind + "." + code, null, code.toString(), locale());
    }

    /**
     * The text of an event, with its details in place. A detail is a date, or the code of something else, by its name; anything else stands as
     * it is, and one that is missing leaves nothing.
     */
    public String event(String kind, String details) {
        Map<String, String> known = read(details);
        Matcher place = NAMED.matcher(of("event", kind));
        return place.replaceAll(
                found -> Matcher.quoteReplacement(detail(found.group(1), known.getOrDefault(found.group(1), ""))));
    }

    private String detail(String name, String value) {
        return switch (name) {
            case "from", "to", "due", "answerBy" -> dates.day(value);
            case "validTo" -> validTo(value);
            case "arrivedAt" -> dates.moment(value);
            case "member" -> of("member", value);
            case "numberState" -> of("number", value);
            case "reason" -> of("reason", value);
            case "notice" -> of("notice", value);
            case "clock" -> of("clock", value);
            case "days" -> days(value);
            case "reading" -> of("reading", value);
            case "step" -> of("route", value);
            case "insurerId" -> insurer(value);
            default -> value;
        };
    }

    private String validTo(String value) {
        return value.isEmpty()
                ? ""
                : messages.getMessage("certificate.validTo", new Object[] {dates.day(value)}, locale());
    }

    private String days(String value) {
        int days = Integer.parseInt(value);
        String key = days == 0 ? "succession.none" : days > 0 ? "succession.gap" : "succession.overlap";
        return messages.getMessage(key, new Object[] {Math.abs(days)}, locale());
    }

    /** When a person can use their insurance, as a sentence. */
    public String outlook(Outlook outlook) {
        String from = outlook.from() == null ? "" : dates.day(outlook.from());
        String to = outlook.to() == null ? "" : dates.day(outlook.to());
        return messages.getMessage("outlook." + outlook.kind(), new Object[] {from, to}, locale());
    }

    /** The title of a form, from its stored name. */
    public String form(String name) {
        Form form = Form.valueOf(name);
        return english() ? form.en() : form.ja();
    }

    /** The titles of forms stored with commas between them. */
    public String forms(String names) {
        return Stream.of(names.split(",")).map(this::form).collect(Collectors.joining(english() ? "; " : "、"));
    }

    public String employer(String id) {
        return employers
                .find(new EmployerId(id))
                .map(employer -> english() ? employer.nameEn() : employer.nameJa())
                .orElse(id);
    }

    /** The name of an employer's office, or the employer's when the office is no longer configured. */
    public String office(String id, String officeKey) {
        return english()
                ? employer(id)
                : employers
                        .office(new EmployerId(id), officeKey)
                        .map(office -> office.nameJa())
                        .orElseGet(() -> employer(id));
    }

    public Iterable<Employer> employers() {
        return employers.all();
    }

    public String insurer(String id) {
        try {
            return english() ? insurers.en(id) : insurers.ja(id);
        } catch (IllegalArgumentException noSuchPack) {
            return id;
        }
    }

    public boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Details of an event are not a JSON object of texts", e);
        }
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
