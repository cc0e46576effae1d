package dabiao.web.page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says on a page what is not there, or what could not be read in an address. */
@ControllerAdvice(basePackageClasses = AbsentPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AbsentPage {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String absent(Absent absent, Model model) {
        model.addAttribute("sentence", absent.sentence());
        return "absent";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable(MethodArgumentTypeMismatchException mismatch, Model model) {
        model.addAttribute("sentence", "地址里的“%s”写的是“%s”，读不懂。".formatted(mismatch.getName(), mismatch.getValue()));
        return "absent";
    }
}
