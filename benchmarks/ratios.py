#!/usr/bin/env python3
"""Prints the figures of a JMH result file as ratios to the bound of the same class in the same run.

Usage: ratios.py RESULT.json
The least of all iterations is the time without neighbours; the mean and the median show how noisy the machine was.
Standard library only.
"""
import json, statistics, sys


def main():
    rows = []
    for result in json.load(open(sys.argv[1])):
        times = [t for fork in result["primaryMetric"]["rawData"] for t in fork]
        bench, method = result["benchmark"].rsplit(".", 2)[-2:]
        size = result.get("params", {}).get("units", "3321")
        allocated = result.get("secondaryMetrics", {}).get("gc.alloc.rate.norm", {}).get("score")
        rows.append((bench, method, size, min(times), statistics.median(times), statistics.mean(times),
                     result["primaryMetric"]["scoreError"], allocated))
    bounds = {(bench, size): (low, median) for bench, method, size, low, median, *_ in rows if method == "bound"}
    print("| benchmark | units | least, µs | median, µs | mean ± 99.9 %, µs | least ÷ bound | median ÷ bound | bytes per unit |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for bench, method, size, low, median, mean, error, allocated in rows:
        one = bench == "OneUnitBenchmark"
        bound = bounds.get((bench, size))
        cells = [f"{bench}.{method}", "1 of 3321" if one else size, f"{low:.1f}", f"{median:.1f}",
                 f"{mean:.1f} ± {float(error):.1f}"]
        cells += [f"{low / bound[0]:.2f}", f"{median / bound[1]:.2f}"] if bound else ["", ""]
        cells.append("" if allocated is None else f"{allocated / (1 if one else int(size)):.0f}")
        print("| " + " | ".join(cells) + " |")


main()
