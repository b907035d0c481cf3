package dev.todoke.hub.ops.desk;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 収支: whether everything received is accounted for, in total, by hour and by file. */
@Controller
@RequestMapping("/conservation")
class ConservationPages {

    private final ConservationBook book;

    ConservationPages(ConservationBook book) {
        this.book = book;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("total", book.total());
        model.addAttribute("hours", book.hours());
        model.addAttribute("faults", book.faults());
        model.addAttribute("round", book.round().orElse(null));
        model.addAttribute("aside", book.filesSetAside());
        return "desk/conservation";
    }

    @GetMapping("/hours/{hour}")
    String hour(@PathVariable String hour, Model model) {
        OffsetDateTime begins = parsed(hour);
        model.addAttribute("hour", begins);
        model.addAttribute("files", book.files(begins));
        return "desk/conservation-hour";
    }

    private static OffsetDateTime parsed(String hour) {
        try {
            return OffsetDateTime.parse(hour);
        } catch (DateTimeParseException e) {
            throw new NotThere();
        }
    }
}
