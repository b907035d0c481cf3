package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.FilingState;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 届書ファイル: the list with its filters in the address, and one of them. */
@Controller
@RequestMapping("/filings")
class FilingPages {

    private static final int PAGE = 50;

    private final FilingList filings;
    private final FilingDetail detail;
    private final ConservationBook book;

    FilingPages(FilingList filings, FilingDetail detail, ConservationBook book) {
        this.filings = filings;
        this.detail = detail;
        this.book = book;
    }

    @GetMapping
    String list(FilingFilter filter, Model model) {
        if (!filter.state().isEmpty()) {
            FilingState.valueOf(filter.state());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("states", FilingState.values());
        model.addAttribute("page", filings.page(filter, PAGE));
        return "desk/filings";
    }

    @GetMapping("/{filingNo}")
    String one(@PathVariable String filingNo, @RequestParam(defaultValue = "0") int after, Model model) {
        FilingDetail.Head head = detail.head(filingNo).orElseThrow(NotThere::new);
        List<FilingDetail.RecordLine> records = detail.records(filingNo, after);
        model.addAttribute("filing", head);
        model.addAttribute("findings", detail.findings(filingNo));
        model.addAttribute("findingCount", detail.findingCount(filingNo));
        model.addAttribute("records", records);
        model.addAttribute(
                "last",
                records.isEmpty()
                        ? head.records()
                        : records.get(records.size() - 1).ordinal());
        model.addAttribute("answers", detail.answers(filingNo));
        model.addAttribute("book", book.file(filingNo).orElseThrow(NotThere::new));
        model.addAttribute("faults", book.faults(filingNo));
        return "desk/filing";
    }
}
