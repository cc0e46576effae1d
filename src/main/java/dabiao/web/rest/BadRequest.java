package dabiao.web.rest;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;

/** What is wrong with a request itself, as opposed to the facts in it. */
final class BadRequest {

    static final String CODE = "W400";

    private BadRequest() {}

    /** {@code 请求「year」：写的是“abc”，应填年份，例如 2023。} */
    static Refused parameter(String name, Object written, String remedy) {
        return new Refused(problem(name, "写的是“" + written + "”，", remedy));
    }

    static Problem problem(String name, String what, String remedy) {
        return Problem.error(CODE, Place.of("请求").at(name), what, remedy);
    }
}
