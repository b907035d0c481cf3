package dev.todoke.hub.ops.desk;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 保険者待ち: who is waited for, the most urgent first. */
@Controller
class BoardPage {

    private final WindowBoard board;

    BoardPage(WindowBoard board) {
        this.board = board;
    }

    @GetMapping("/board")
    String show(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAttribute("show", show);
        model.addAttribute("board", board.page(WindowBoard.Show.valueOf(show.toUpperCase(Locale.ROOT)), after));
        return "desk/board";
    }
}
