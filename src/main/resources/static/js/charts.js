"use strict";
(() => {
  const RED = "#9b1c1f";
  const INK = "#1f2328";
  const QUIET = "#555c66";
  const FONT = getComputedStyle(document.body).fontFamily;
  const ROW = 34;
  const PAPER = 680;

  const shortened = (text, width) => (text.length > width ? text.slice(0, width - 1) + "…" : text);

  /* How much of all misses the first rows make up together, from left to right at the height of each bar. */
  const cumulative = (series) => ({
    type: "line", xAxisIndex: 1, symbolSize: 6, cursor: "pointer", z: 3,
    data: series.cumulative.map((it, i) => [it, series.labels[i]]),
    lineStyle: { color: INK, width: 1.5, type: "dashed" }, itemStyle: { color: INK },
  });

  const shares = (narrow) => ({
    type: "value", position: "top", min: 0, max: 100, interval: narrow ? 50 : 20, axisLine: { show: false }, splitLine: { show: false },
    axisLabel: { color: QUIET, fontSize: 12, formatter: (it) => (it === 100 && !narrow ? "累计 100%" : it + "%") },
  });

  function bars(series, narrow) {
    const top = Math.max(1, ...series.values);
    const isPareto = Boolean(series.cumulative);
    return {
      grid: { left: 14, right: narrow ? 60 : 130, top: isPareto ? 26 : 4, bottom: 4, containLabel: true },
      xAxis: [{ type: "value", show: false, max: top }, ...(isPareto ? [shares(narrow)] : [])],
      yAxis: {
        type: "category", inverse: true, data: series.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: QUIET } },
        axisLabel: { color: INK, fontSize: 13, formatter: (it) => shortened(it, narrow ? 13 : 22) },
      },
      series: [{
        type: "bar", data: series.values, barMaxWidth: 20, itemStyle: { color: RED }, cursor: "pointer",
        label: { show: true, position: "right", color: INK, fontSize: 13, formatter: (it) => (narrow ? it.value + " 个" : series.notes[it.dataIndex]) },
      }, ...(isPareto ? [cumulative(series)] : [])],
    };
  }

  function columns(series, narrow) {
    return {
      grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
      yAxis: { type: "value", show: false },
      xAxis: {
        type: "category", data: series.labels, axisTick: { show: false },
        axisLabel: { color: INK, fontSize: narrow ? 11 : 12, interval: 0, rotate: 45 },
      },
      series: [{
        type: "bar", data: series.values, barMaxWidth: 46, itemStyle: { color: RED }, cursor: "pointer",
        label: { show: true, position: "top", color: INK, formatter: (it) => (it.value ? it.value : "") },
      }],
    };
  }

  const folded = (text) => (text.length > 6 ? text.slice(0, Math.ceil(text.length / 2)) + "\n" + text.slice(Math.ceil(text.length / 2)) : text);

  function radar(series, narrow) {
    return {
      legend: { bottom: 0, textStyle: { color: INK }, selectedMode: false },
      radar: {
        radius: narrow ? "50%" : "54%", center: ["50%", "46%"], axisNameGap: 10,
        indicator: series.labels.map((name) => ({ name, max: 100 })),
        axisName: { color: INK, fontSize: 12, formatter: (it) => (narrow ? folded(it) : shortened(it, 10)) },
      },
      series: [{
        type: "radar",
        data: series.lines.map((line, i) => ({
          name: line.name, value: line.values, symbol: i ? "rect" : "circle",
          lineStyle: { color: i ? QUIET : RED, type: i ? "dashed" : "solid", width: 2 },
          itemStyle: { color: i ? QUIET : RED }, areaStyle: i ? undefined : { color: RED, opacity: 0.12 },
        })),
      }],
    };
  }

  function sankey(series, narrow) {
    const side = (names, prefix) => names.map((name) => ({
      name: prefix + name, itemStyle: { color: prefix === "现行·" ? QUIET : RED },
      label: { position: prefix === "现行·" ? "right" : "left" },
    }));
    return {
      series: [{
        type: "sankey", draggable: false, nodeGap: 14, nodeWidth: 16, left: 4, right: 4, top: 8, bottom: 8, layoutIterations: 0,
        data: [...side(series.left, "现行·"), ...side(series.right, "草稿·")], links: series.links, emphasis: { disabled: true },
        lineStyle: { color: "source", opacity: 0.22 }, label: { color: INK, fontSize: narrow ? 11 : 13, formatter: (it) => `${it.name} ${it.value}` },
      }],
    };
  }

  const KINDS = { bars, columns, radar, sankey };

  function draw(element) {
    const series = JSON.parse(element.dataset.series);
    if (element.dataset.chart === "bars") {
      element.style.height = series.labels.length * ROW + (series.cumulative ? 38 : 16) + "px";
    }
    const chart = window.echarts.init(element, null, { renderer: "svg" });
    const option = () => ({
      animation: false, textStyle: { fontFamily: FONT }, ...KINDS[element.dataset.chart](series, element.clientWidth < 520),
    });
    chart.setOption(option());
    if (series.links) {
      chart.on("click", (it) => { window.location.href = series.links[it.dataIndex]; });
    }
    const fit = (width) => { chart.resize({ width }); chart.setOption(option()); };
    new ResizeObserver(() => fit("auto")).observe(element);
    window.addEventListener("beforeprint", () => fit(PAPER));
    window.addEventListener("afterprint", () => fit("auto"));
  }

  if (window.echarts) {
    document.querySelectorAll("[data-chart]").forEach(draw);
    document.addEventListener("htmx:afterSwap", () => {
      document.querySelectorAll("[data-chart]:not([_echarts_instance_])").forEach(draw);
    });
  }
})();
