package dev.todoke.hub.ops.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {

    @GetMapping("/login")
    String show() {
        return "desk/login";
    }
}
