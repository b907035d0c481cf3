package dev.todoke.hub.ops.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 今日: what to do next, what came in, how far everybody is. */
@Controller
class TodayPage {

    private static final int LATEST = 10;

    private final TodayCounts counts;
    private final FilingList filings;
    private final ParkedWork parked;

    TodayPage(TodayCounts counts, FilingList filings, ParkedWork parked) {
        this.counts = counts;
        this.filings = filings;
        this.parked = parked;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("todo", counts.todo(parked.count()));
        model.addAttribute("filingsToday", counts.filingsToday());
        model.addAttribute("people", counts.peopleByState());
        model.addAttribute("latest", filings.page(FilingFilter.NONE, LATEST).filings());
        return "desk/today";
    }
}
