"""Makes rulebook.csv and round.csv beside this file: an appraisal of the shape that Hải Phòng held for the year 2017.

Real are only: the eight fields with their maxima and their numbers of criteria and sub-criteria (decision 2948/QĐ-BNV), and the names of
20 departments and 15 districts. SYNTHETIC (số liệu giả lập) is everything else: the wording and weights of criteria, every evidence, score,
survey answer, petition, agreement, document number and date. No unit's real result can be read from these files.

Run: python3 make.py. Every choice is a number taken from a hash of what it is for, so any Python 3.9 or later on any machine makes the same bytes, and
changing one leaf moves no other. Nothing here awards points: evidence goes into the files, the rules turn it into points.
"""
import csv
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEED = "hai-phong-2017"
NOTE = "Số liệu giả lập (synthetic): chỉ tên đơn vị, tám lĩnh vực và điểm tối đa là thật; mọi điểm, bằng chứng và kiến nghị đều do máy sinh ra."
COMMENTS = [
    "SYNTHETIC figures - số liệu giả lập. Made by make.py; do not edit by hand.",
    "Real: names of units, the eight fields and their maxima (2948/QĐ-BNV). Everything else is invented.",
]

FIELDS = [
    ("1", "10.00", "Công tác chỉ đạo, điều hành cải cách hành chính", 6, 6),
    ("2", "10.00", "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật tại tỉnh", 4, 6),
    ("3", "14.50", "Cải cách thủ tục hành chính", 5, 16),
    ("4", "11.00", "Cải cách tổ chức bộ máy hành chính", 4, 10),
    ("5", "16.00", "Xây dựng và nâng cao chất lượng đội ngũ công chức, viên chức", 9, 16),
    ("6", "7.00", "Cải cách tài chính công", 3, 6),
    ("7", "16.00", "Hiện đại hóa hành chính", 5, 18),
    ("8", "15.50", "Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội của tỉnh", 3, 3),
]

# code | maximum | name | rule | parameters | how large the whole of a share is
CRITERIA = """
1.1 | 2.00 | Ban hành kế hoạch cải cách hành chính năm đúng hạn, rõ kết quả và người chịu trách nhiệm | Levels | A=100%; B=75%; C=50%; D=0
1.2 | 2.00 | Hoàn thành nhiệm vụ trong kế hoạch cải cách hành chính | Proportional | floor=50% | 18-42
1.3 | 1.00 | Chế độ báo cáo cải cách hành chính định kỳ | Deduction | trễ hạn=0.25; thiếu nội dung=0.15
1.4 | 1.50 | Kiểm tra cải cách hành chính tại đơn vị trực thuộc theo kế hoạch | Proportional | | 6-15
1.5 | 1.50 | Tuyên truyền cải cách hành chính bằng nhiều hình thức | PerItem | points=0.3
1.6 | 2.00 | Sáng kiến, giải pháp mới trong chỉ đạo, điều hành | Judged |
2.1 | 3.50 | Tham gia xây dựng văn bản quy phạm pháp luật
2.1.1 | 2.00 | Hoàn thành chương trình soạn thảo văn bản được giao | Proportional | | 4-11
2.1.2 | 1.50 | Chất lượng dự thảo và việc lấy ý kiến đối tượng chịu tác động | Judged | step=0.25
2.2 | 1.50 | Theo dõi tình hình thi hành pháp luật | Levels | A=1.5; B=1; C=0.5; D=0
2.3 | 3.00 | Rà soát, hệ thống hóa văn bản quy phạm pháp luật
2.3.1 | 1.00 | Có kế hoạch và báo cáo rà soát văn bản | YesNo |
2.3.2 | 2.00 | Xử lý xong văn bản cần sửa đổi, bãi bỏ sau rà soát | Proportional | | 3-17
2.4 | 2.00 | Xử lý kiến nghị sau kiểm tra văn bản | Deduction | xử lý chậm=0.5; chưa xử lý=1
3.1 | 2.50 | Kiểm soát quy định về thủ tục hành chính
3.1.1 | 0.50 | Ban hành kế hoạch kiểm soát thủ tục hành chính | YesNo |
3.1.2 | 1.00 | Đánh giá tác động của thủ tục trong dự thảo văn bản | Proportional | | 3-9
3.1.3 | 1.00 | Rà soát, đề xuất đơn giản hóa thủ tục hành chính | Levels | A=1; B=0.75; C=0.5; D=0
3.2 | 3.00 | Công khai thủ tục hành chính
3.2.1 | 1.00 | Trình công bố thủ tục mới, sửa đổi, bãi bỏ đúng hạn | Proportional | floor=50%; atLimit=EARNS_NOTHING | 7-58
3.2.2 | 1.00 | Niêm yết đầy đủ thủ tục tại nơi tiếp nhận hồ sơ | Levels | A=1; B=0.5; C=0
3.2.3 | 1.00 | Đăng tải thủ tục trên cổng thông tin điện tử | Proportional | | 60-240
3.3 | 4.00 | Thực hiện cơ chế một cửa, một cửa liên thông
3.3.1 | 1.00 | Thủ tục được tiếp nhận tại bộ phận một cửa | Proportional | | 60-240
3.3.2 | 1.00 | Giải quyết thủ tục theo cơ chế một cửa liên thông | Levels | A=1; B=0.75; C=0.5; D=0
3.3.3 | 1.00 | Giải quyết hồ sơ đất đai theo cơ chế một cửa đúng hạn | Proportional | floor=60% | 400-2600
3.3.4 | 1.00 | Phối hợp làm thủ tục cho phương tiện, hàng hóa tại cửa khẩu cảng biển | Levels | A=1; B=0.75; C=0.5; D=0
3.4 | 4.00 | Kết quả giải quyết hồ sơ
3.4.1 | 2.00 | Hồ sơ giải quyết đúng hạn | Proportional | floor=80% | 900-9000
3.4.2 | 1.00 | Hồ sơ trễ hạn có văn bản xin lỗi và hẹn lại | Proportional | | 8-60
3.4.3 | 1.00 | Hồ sơ phải yêu cầu bổ sung quá một lần | Proportional | better=LOWER; ceiling=40% | 300-2000
3.5 | 1.00 | Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính
3.5.1 | 0.25 | Công khai nơi và cách tiếp nhận phản ánh, kiến nghị | YesNo |
3.5.2 | 0.50 | Phản ánh, kiến nghị được xử lý đúng hạn | Proportional | | 3-24
3.5.3 | 0.25 | Công khai kết quả trả lời phản ánh, kiến nghị | YesNo |
4.1 | 3.50 | Sắp xếp tổ chức bộ máy
4.1.1 | 1.50 | Xây dựng phương án sắp xếp tổ chức bộ máy | Levels | A=1.5; B=1; C=0.5; D=0
4.1.2 | 1.00 | Giảm đầu mối bên trong theo phương án đã duyệt | Proportional | | 3-8
4.1.3 | 1.00 | Ban hành và thực hiện quy chế làm việc | YesNo |
4.2 | 3.00 | Quản lý biên chế
4.2.1 | 1.50 | Sử dụng biên chế không vượt số được giao | YesNo |
4.2.2 | 1.50 | Tinh giản biên chế theo lộ trình | Proportional | | 3-16
4.3 | 2.50 | Phân cấp quản lý
4.3.1 | 1.00 | Thực hiện các quy định về phân cấp | Judged | step=0.25
4.3.2 | 0.75 | Kiểm tra việc thực hiện nhiệm vụ đã phân cấp | Levels | A=0.75; B=0.5; C=0.25; D=0
4.3.3 | 0.75 | Xử lý vấn đề phát hiện qua kiểm tra phân cấp | Proportional | | 3-13
4.4 | 2.00 | Hướng dẫn, kiểm tra cơ quan, đơn vị trực thuộc
4.4.1 | 1.00 | Kiểm tra tổ chức và hoạt động của đơn vị trực thuộc | PerItem | points=0.25; cap=4
4.4.2 | 1.00 | Kiểm tra hoạt động của Ủy ban nhân dân cấp xã | Proportional | | 6-30
5.1 | 2.50 | Cơ cấu công chức, viên chức theo vị trí việc làm
5.1.1 | 1.00 | Hoàn thiện bản mô tả và khung năng lực vị trí việc làm | Levels | A=1; B=0.75; C=0.5; D=0
5.1.2 | 1.50 | Bố trí công chức, viên chức đúng vị trí việc làm | Proportional | | 35-160
5.2 | 2.00 | Tuyển dụng công chức, viên chức
5.2.1 | 1.00 | Tuyển dụng công chức đúng quy định | Deduction | sai trình tự=0.25; sai đối tượng=0.5; floor=0.25
5.2.2 | 1.00 | Tuyển dụng viên chức đúng quy định | YesNo |
5.3 | 2.00 | Bổ nhiệm vào vị trí lãnh đạo, quản lý
5.3.1 | 1.50 | Bổ nhiệm đúng tiêu chuẩn, điều kiện và trình tự | Proportional | | 3-14
5.3.2 | 0.50 | Số lượng cấp phó đúng quy định | YesNo |
5.4 | 2.00 | Đánh giá, phân loại công chức, viên chức
5.4.1 | 1.00 | Đánh giá, phân loại đúng trình tự và thời hạn | Levels | A=1; B=0.5; C=0
5.4.2 | 1.00 | Kết quả phân loại phản ánh đúng việc thực hiện nhiệm vụ | Judged | step=0.25
5.5 | 2.00 | Đào tạo, bồi dưỡng
5.5.1 | 0.50 | Ban hành kế hoạch đào tạo, bồi dưỡng | YesNo |
5.5.2 | 1.50 | Hoàn thành kế hoạch đào tạo, bồi dưỡng | Proportional | | 20-180
5.6 | 2.00 | Kỷ luật, kỷ cương hành chính
5.6.1 | 1.00 | Chấp hành giờ giấc, nội quy và quy tắc ứng xử | Deduction | vi phạm giờ giấc=0.1; vi phạm ứng xử=0.25
5.6.2 | 1.00 | Tự kiểm tra công vụ theo kế hoạch | Proportional | | 4-12
5.7 | 2.00 | Công chức tại nơi tiếp nhận và trả kết quả
5.7.1 | 1.00 | Công chức đạt chuẩn trình độ theo vị trí | Proportional | | 4-22
5.7.2 | 1.00 | Chuyển đổi vị trí công tác theo định kỳ | Proportional | | 3-11
5.8 | 1.00 | Quản lý hồ sơ công chức, viên chức trên phần mềm | Proportional | | 35-160
5.9 | 0.50 | Thực hiện chế độ tiền lương và chính sách đúng hạn | YesNo |
6.1 | 2.50 | Tự chủ về biên chế và kinh phí của cơ quan hành chính
6.1.1 | 1.00 | Ban hành quy chế chi tiêu nội bộ và quản lý tài sản công | YesNo |
6.1.2 | 1.50 | Tiết kiệm kinh phí, tăng thu nhập cho công chức | Levels | A=1.5; B=1; C=0.5; D=0
6.2 | 2.00 | Tự chủ của đơn vị sự nghiệp công lập trực thuộc
6.2.1 | 1.00 | Giao quyền tự chủ cho đơn vị sự nghiệp | Proportional | | 3-40
6.2.2 | 1.00 | Phân phối kết quả tài chính và sử dụng các quỹ đúng quy định | Levels | A=1; B=0.5; C=0
6.3 | 2.50 | Quản lý, sử dụng ngân sách
6.3.1 | 1.50 | Giải ngân kinh phí được giao (đồng) | Proportional | floor=50%; aboveWhole=REFUSE | dong
6.3.2 | 1.00 | Thực hiện kết luận thanh tra, kiểm toán về tài chính | Proportional | | 3-13
7.1 | 5.00 | Ứng dụng công nghệ thông tin
7.1.1 | 0.50 | Ban hành kế hoạch ứng dụng công nghệ thông tin | YesNo |
7.1.2 | 1.50 | Văn bản trao đổi dưới dạng điện tử | Proportional | | 1200-9800
7.1.3 | 1.00 | Văn bản điện tử được ký số | Proportional | | 800-5200
7.1.4 | 1.00 | Phần mềm quản lý văn bản liên thông các cấp | Levels | A=1; B=0.75; C=0.5; D=0
7.1.5 | 1.00 | Bảo đảm an toàn thông tin | Judged | step=0.25
7.2 | 2.50 | Cổng, trang thông tin điện tử
7.2.1 | 1.00 | Cung cấp đầy đủ các nhóm thông tin theo quy định | Levels | A=100%; B=70%; C=40%; D=0
7.2.2 | 1.00 | Cập nhật thông tin kịp thời | Deduction | mục chậm cập nhật=0.1; mục bỏ trống=0.2
7.2.3 | 0.50 | Trả lời câu hỏi của người dân, doanh nghiệp đúng hạn | Proportional | | 5-64
7.3 | 4.00 | Dịch vụ công trực tuyến và bưu chính công ích
7.3.1 | 1.50 | Thủ tục cung cấp trực tuyến mức độ 3 so với danh mục được giao | Proportional | | 9-60
7.3.2 | 1.00 | Thủ tục cung cấp trực tuyến mức độ 4 so với danh mục được giao | Proportional | | 3-18
7.3.3 | 1.00 | Thủ tục trực tuyến có phát sinh hồ sơ | Proportional | | 9-60
7.3.4 | 0.50 | Hồ sơ nhận, trả qua bưu chính công ích so với chỉ tiêu | Proportional | | 40-700
7.4 | 2.00 | Áp dụng hệ thống quản lý chất lượng
7.4.1 | 0.50 | Công bố hệ thống phù hợp tiêu chuẩn | YesNo |
7.4.2 | 1.00 | Duy trì, cải tiến hệ thống | Levels | A=1; B=0.75; C=0.5; D=0
7.4.3 | 0.50 | Báo cáo kết quả áp dụng hệ thống | YesNo |
7.5 | 2.50 | Điều kiện làm việc tại nơi tiếp nhận và trả kết quả
7.5.1 | 1.00 | Diện tích và cách bố trí nơi tiếp nhận | Levels | A=1; B=0.5; C=0
7.5.2 | 1.00 | Trang thiết bị tại nơi tiếp nhận | PerItem | points=0.25
7.5.3 | 0.50 | Sử dụng phần mềm một cửa điện tử | YesNo |
8.1 | 7.00 | Mức độ hài lòng đối với sự phục vụ | Survey | groups=WEIGHTED; weights=người dân:50, doanh nghiệp:30, cán bộ công chức:20
8.2 | 5.00 | Nhận định về tác động của cải cách hành chính | Survey | formula=SHARE; satisfiedFrom=4
8.3 | 3.50 | Hoàn thành chỉ tiêu phát triển kinh tế - xã hội được giao | Proportional | | 12-28
"""
GUIDANCE = {"Levels": "A: đầy đủ, đúng hạn; các mức sau: chậm hoặc chưa đầy đủ; mức cuối: không thực hiện."}

HOME, CABINET, ICT = "Sở Nội vụ", "Văn phòng Ủy ban nhân dân thành phố", "Sở Thông tin và Truyền thông"
# the longest code that begins a leaf's code names its appraiser
APPRAISERS = {
    "1": HOME, "2": "Sở Tư pháp", "3": CABINET, "4": HOME, "5": HOME, "6": "Sở Tài chính", "7": ICT,
    "7.4": "Sở Khoa học và Công nghệ", "7.5": CABINET, "8": HOME, "8.3": "Sở Kế hoạch và Đầu tư",
}
SOURCES = {"1.3": "APPRAISAL", "5.6.1": "APPRAISAL", "7.2.2": "APPRAISAL", "8.1": "SURVEY", "8.2": "SURVEY", "8.3": "APPRAISAL"}
LAND, PORT, COMMUNES = "Một cửa đất đai", "Thủ tục cửa khẩu cảng biển", "Quản lý cấp xã"
TASKS = {"3.3.3": LAND, "3.3.4": PORT, "4.4.2": COMMUNES}
COUNCIL = "Hội đồng thẩm định cải cách hành chính thành phố"

DEPARTMENTS = {
    "SNV": HOME, "STP": "Sở Tư pháp", "STC": "Sở Tài chính", "SKHDT": "Sở Kế hoạch và Đầu tư", "SCT": "Sở Công Thương",
    "SNNPTNT": "Sở Nông nghiệp và Phát triển nông thôn", "SGTVT": "Sở Giao thông vận tải", "SXD": "Sở Xây dựng",
    "STNMT": "Sở Tài nguyên và Môi trường", "STTTT": ICT, "SLDTBXH": "Sở Lao động - Thương binh và Xã hội",
    "SVHTT": "Sở Văn hóa và Thể thao", "SDL": "Sở Du lịch", "SKHCN": "Sở Khoa học và Công nghệ",
    "SGDDT": "Sở Giáo dục và Đào tạo", "SYT": "Sở Y tế", "SNGV": "Sở Ngoại vụ", "TTTP": "Thanh tra thành phố",
    "VPUBND": CABINET, "BQLKKT": "Ban Quản lý Khu kinh tế Hải Phòng",
}
DISTRICTS = {
    "QHB": "Quận Hồng Bàng", "QNQ": "Quận Ngô Quyền", "QLC": "Quận Lê Chân", "QHA": "Quận Hải An", "QKA": "Quận Kiến An",
    "QDS": "Quận Đồ Sơn", "QDK": "Quận Dương Kinh", "HAD": "Huyện An Dương", "HAL": "Huyện An Lão", "HKT": "Huyện Kiến Thụy",
    "HTN": "Huyện Thủy Nguyên", "HTL": "Huyện Tiên Lãng", "HVB": "Huyện Vĩnh Bảo", "HCH": "Huyện Cát Hải",
    "HBLV": "Huyện Bạch Long Vỹ",
}
UNITS = {**DEPARTMENTS, **DISTRICTS}
ISLAND = "HBLV"
ISLAND_REASON = "Huyện đảo có điều kiện đặc thù: ghi nhận kết quả, không xếp hạng"
ASSIGNED = {
    LAND: ["STNMT"] + [unit for unit in DISTRICTS if unit != ISLAND],
    PORT: ["SNNPTNT", "SGTVT", "SYT", "BQLKKT", "QHA", "HCH"],
    COMMUNES: [unit for unit in DISTRICTS if unit != ISLAND],
}
EXEMPTIONS = [
    (ISLAND, "6.2", "SELF", "Huyện đảo không có đơn vị sự nghiệp công lập trực thuộc trong bộ tiêu chí (giả lập)",
     "Văn bản số 21/SNV-CCHC (giả lập)", HOME),
    (ISLAND, "7.3.4", "SELF", "Chưa có tuyến bưu chính công ích ra đảo (giả lập)", "Văn bản số 21/SNV-CCHC (giả lập)", HOME),
    ("SDL", "6.2.2", "REAPPRAISAL", "Sở không có đơn vị sự nghiệp công lập trực thuộc phát sinh kết quả tài chính trong năm (giả lập)",
     "Biên bản thẩm định lại số 02/BB-STC (giả lập)", "Sở Tài chính"),
    ("HCH", "3.3.2", "COUNCIL", "Thủ tục liên thông tuyến đảo do cơ quan thành phố tiếp nhận trực tiếp trong năm (giả lập)",
     "Biên bản họp Hội đồng số 03/BB-HĐTĐ (giả lập)", CABINET),
]

# (unit, leaf): what the unit and what the appraiser found; the leaves of petitions, and those that make the two ties
FOUND = {
    ("SXD", "1.6"): ("1.8", "1.2"), ("SXD", "3.4.1"): ("1418/1450", "1102/1450"), ("SDL", "5.3.2"): ("yes", "no"),
    ("SDL", "6.2.2"): ("B", "C"), ("SYT", "7.3.2"): ("11/12", "7/12"), ("SYT", "4.1.2"): ("4/7", "4/7"),
    ("HCH", "1.1"): ("A", "C"), ("HCH", "3.3.2"): ("B", "D"), ("HCH", "7.1.5"): ("1", "0.5"),
    ("SNGV", "2.3.2"): ("0/0", "0/0"),  # nothing to count: the leaf leaves the maximum
    # with these and the survey answers below QDK equals HAL in index, survey and field 3: the tie that stays;
    # the tie that the chain breaks is SKHDT and SXD, after the council's answer to KN02
    ("QDK", "3.4.3"): ("209/1611", "209/1611"), ("QDK", "7.1.2"): ("5989/6755", "5989/6755"),
}
# (unit, leaf): survey answers, by group the numbers of 1 2 3 4 5, no opinion and blank
ANSWERS = {
    ("QDK", "8.1"): ([0, 1, 13, 18, 47, 2, 1], [0, 1, 9, 9, 16, 1, 2], [0, 1, 4, 11, 13, 4, 0]),
}

MEMBERS = {field: f"Ủy viên Hội đồng phụ trách lĩnh vực {field}" for field in "12345678"}
# id, unit, leaf, request, points, reason, date, outcome, answer
PETITIONS = [
    ("KN01", "SXD", "1.6", "POINTS", "1.8", "Đề nghị xem lại: đã gửi bổ sung quyết định công nhận sáng kiến", "2018-03-06", "ACCEPTED",
     "Chấp nhận một phần: công nhận một trong hai sáng kiến"),
    ("KN02", "SXD", "3.4.1", "POINTS", "1.96", "Số hồ sơ đúng hạn trên phần mềm chưa tính hồ sơ nhận qua bưu chính", "2018-03-06",
     "ACCEPTED", "Chấp nhận theo số liệu đối chiếu trên phần mềm một cửa"),
    ("KN03", "SDL", "5.3.2", "POINTS", "0.5", "Đề nghị tính theo số cấp phó tại thời điểm báo cáo", "2018-03-07", "REFUSED",
     "Không chấp nhận: ngày 31/12/2017 số cấp phó vẫn vượt quy định"),
    ("KN04", "SDL", "6.2.2", "EXEMPTION", "", "Sở không có đơn vị sự nghiệp phát sinh kết quả tài chính trong năm", "2018-03-07",
     "ACCEPTED", "Chấp nhận: tiêu chí không áp dụng đối với Sở"),
    ("KN05", "SYT", "7.3.2", "POINTS", "0.92", "Bốn thủ tục mức độ 4 vận hành từ tháng 11 chưa được tính", "2018-03-08", "ACCEPTED",
     "Chấp nhận ba thủ tục có hồ sơ phát sinh trước 31/12/2017"),
    ("KN06", "SYT", "4.1.2", "EXEMPTION", "", "Đề nghị không tính việc giảm đầu mối vì đề án đang chờ hướng dẫn", "2018-03-08", "REFUSED",
     "Không chấp nhận: phương án sắp xếp đã được duyệt và giao thực hiện trong năm"),
    ("KN07", "HCH", "1.1", "POINTS", "2", "Kế hoạch ban hành đúng hạn nhưng văn bản đến muộn do thời tiết biển", "2018-03-09", "ACCEPTED",
     "Chấp nhận theo dấu ngày phát hành văn bản"),
    ("KN08", "HCH", "3.3.2", "EXEMPTION", "", "Thủ tục liên thông tuyến đảo do cơ quan thành phố tiếp nhận trực tiếp", "2018-03-09",
     "ACCEPTED", "Chấp nhận: tiêu chí không áp dụng đối với huyện trong năm 2017"),
    ("KN09", "HCH", "7.1.5", "POINTS", "1", "Đã khắc phục các lỗ hổng được cảnh báo", "2018-03-09", "REFUSED",
     "Không chấp nhận: việc khắc phục hoàn thành sau ngày 31/12/2017"),
]
# what answered them: unit, leaf, stage, evidence or points, time, reason, decision
ANSWERING = [
    ("SXD", "1.6", "REAPPRAISAL", "1.6", "2018-03-15T09:00:00+07:00", "KN01: công nhận thêm một sáng kiến",
     "Biên bản thẩm định lại số 01/BB-SNV (giả lập)"),
    ("SXD", "3.4.1", "COUNCIL", "1404/1450", "2018-03-27T14:00:00+07:00", "KN02: tính thêm hồ sơ nhận qua bưu chính",
     "Biên bản họp Hội đồng số 03/BB-HĐTĐ (giả lập)"),
    ("SYT", "7.3.2", "COUNCIL", "10/12", "2018-03-27T14:20:00+07:00", "KN05: tính thêm ba thủ tục",
     "Biên bản họp Hội đồng số 03/BB-HĐTĐ (giả lập)"),
    ("HCH", "1.1", "REAPPRAISAL", "A", "2018-03-16T10:00:00+07:00", "KN07: kế hoạch ban hành đúng hạn",
     "Biên bản thẩm định lại số 04/BB-SNV (giả lập)"),
]
# marks that the same scorer replaced later: unit, leaf, stage, evidence, time before, reason of the later one
REPLACED = {
    ("STTTT", "7.1.2", "SELF"): ("6721/6764", "2018-01-08T08:05:00+07:00", "Đơn vị đính chính số liệu tự báo cáo"),
    ("HTN", "3.2.1", "APPRAISAL"): ("16/34", "2018-02-05T08:10:00+07:00", "Cơ quan thẩm định đính chính nhập nhầm"),
}
LOWERED = {
    "Proportional": "Số liệu đối chiếu thấp hơn số liệu tự báo cáo", "Levels": "Tài liệu chỉ đáp ứng mức thấp hơn",
    "YesNo": "Không có tài liệu kiểm chứng", "Judged": "Tài liệu kiểm chứng chưa đầy đủ",
    "PerItem": "Một phần không có tài liệu kiểm chứng", "Deduction": "Phát hiện thêm qua đối chiếu",
}
SELF_DAYS = ["2018-01-%02d" % day for day in (8, 9, 10, 11, 12, 15, 16, 17, 18, 19)]
APPRAISAL_DAYS = ["2018-02-%02d" % day for day in (5, 6, 7, 8, 9, 12, 22, 23, 26, 27)]


def pick(choices, *purpose):
    """Answers a number from 0 to below choices that depends on nothing but what it is for."""
    return int.from_bytes(sha256("/".join((SEED,) + purpose).encode()).digest()[:8], "big") % choices


def criteria_rows():
    rows = []
    for code, maximum, name, _, _ in FIELDS:
        rows.append({"code": code, "maximum": maximum, "name": name, "citation": "2948/QĐ-BNV"})
        for line in CRITERIA.strip().splitlines():
            cells = [cell.strip() for cell in line.split("|")]
            if cells[0].split(".")[0] == code:
                rows.append(criterion_row(cells + [""] * (6 - len(cells))))
    check(rows)
    return rows


def criterion_row(cells):
    code, maximum, name, rule, parameters, whole = cells
    row = {"code": code, "parent": code.rpartition(".")[0], "name": name, "maximum": maximum}
    if rule:
        appraiser = max((prefix for prefix in APPRAISERS if (code + ".").startswith(prefix + ".")), key=len)
        row.update(rule=rule, parameters=parameters, source=SOURCES.get(code, "SELF_THEN_APPRAISAL"), appraiser=APPRAISERS[appraiser],
                   task=TASKS.get(code, ""), guidance=GUIDANCE.get(rule, ""), whole=whole)
    return row


def check(rows):
    """Refuses to write a set that does not add up, or whose fields do not hold the numbers of criteria of the decision."""
    for row in rows:
        parts = [Fraction(part["maximum"]) for part in rows if part.get("parent", "") == row["code"]]
        assert not parts or sum(parts) == Fraction(row["maximum"]), row["code"]
    for code, _, _, criteria, leaves in FIELDS:
        assert sum(row.get("parent") == code for row in rows) == criteria, code
        assert sum(row["code"].split(".")[0] == code and "rule" in row for row in rows) == leaves, code
    assert sum(Fraction(row["maximum"]) for row in rows if "parent" not in row) == 100


def whole(unit, leaf):
    if leaf["whole"] == "dong":
        return (2_000_000 + pick(60_000_000, unit, leaf["code"], "whole")) * 1000 + 500
    low, high = map(int, leaf["whole"].split("-"))
    return low + pick(high - low + 1, unit, leaf["code"], "whole")


def names(parameters):
    return [part.split("=")[0].strip() for part in parameters.split(";")]


def evidence(unit, leaf, strength):
    """Answers evidence for a leaf that is about as good as the strength, 0 to 100."""
    rule, parameters, maximum = leaf["rule"], leaf["parameters"], Fraction(leaf["maximum"])
    if rule == "YesNo":
        return "yes" if strength >= 66 else "no"
    if rule == "Levels":
        codes = names(parameters)
        steps = (82, 66, 45) if len(codes) == 4 else (78, 50)
        return codes[sum(strength < step for step in steps)]
    if rule == "Proportional":
        of = whole(unit, leaf)
        if "LOWER" in parameters:
            return f"{of * (100 - strength) // 150}/{of}"
        return f"{min(of, (of * strength + of // 2) // 100 + (of < 20))}/{of}"
    if rule == "PerItem":
        each = Fraction(parameters.split(";")[0].split("=")[1])
        return str(int(maximum / each * strength / 100) + pick(2, unit, leaf["code"], "item"))
    if rule == "Deduction":
        first, second = names(parameters)[:2]
        return "0" if strength >= 85 else f"{first}=1" if strength >= 68 else f"{first}=1, {second}=1"
    step = Fraction(parameters.split("=")[1]) if parameters else Fraction(1, 20)
    hundredths = int(maximum / step * strength // 100 * step * 100)
    return f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".")


def found(unit, leaf, skill):
    """Answers what the unit reports and what the appraiser finds; about one leaf in nine is reported as better than it was."""
    if (unit, leaf["code"]) in FOUND:
        return FOUND[unit, leaf["code"]]
    strength = min(100, skill - 9 + pick(30, unit, leaf["code"]))
    told = min(100, strength + 18) if pick(9, unit, leaf["code"], "told") == 0 else strength
    return evidence(unit, leaf, told), evidence(unit, leaf, strength)


def answers(unit, leaf, skill):
    groups = []
    for position, (name, least) in enumerate((("người dân", 60), ("doanh nghiệp", 25), ("cán bộ công chức", 20))):
        if (unit, leaf) in ANSWERS:
            counts = ANSWERS[unit, leaf][position]
        else:
            counts = [0] * 7
            size = (least + pick(least // 2, unit, leaf, name)) // (3 if unit == ISLAND else 1)
            mood = skill - 5 + pick(12, unit, leaf, name, "mood")
            for person in range(size):
                answer = pick(100, unit, leaf, name, str(person))
                value = 5 if answer < mood - 38 else 4 if answer < mood + 1 else 3 if answer < 96 else 2 if answer < 99 else 1
                counts[value - 1] += 1
            counts[5], counts[6] = pick(5, unit, leaf, name, "none"), pick(4, unit, leaf, name, "blank")
        words = ["1", "2", "3", "4", "5", "none", "blank"]
        groups.append(f"{name}: " + ", ".join(f"{word}={count}" for word, count in zip(words, counts)))
    return " | ".join(groups)


def mark(unit, leaf, stage, said, agency, time, reason="", decision="", documents=""):
    """Shares go into the columns reported and outOf, judgements into points, everything else into evidence."""
    row = {"unit": unit, "criterion": leaf["code"], "stage": stage, "agency": agency, "time": time, "reason": reason,
           "decision": decision, "documents": documents}
    if leaf["rule"] == "Proportional":
        row["reported"], row["outOf"] = said.split("/")
    else:
        row["points" if leaf["rule"] == "Judged" else "evidence"] = said
    return row


def time(days, unit, leaf, stage):
    return f"{days[pick(len(days), unit, leaf[:3], stage)]}T{8 + pick(9, unit, leaf, stage):02}:{5 * pick(12, leaf, unit):02}:00+07:00"


def applies(unit, leaf):
    code = leaf["code"]
    exempt = any(who == unit and stage == "SELF" and (code + ".").startswith(what + ".") for who, what, stage, *_ in EXEMPTIONS)
    return not exempt and (not leaf["task"] or unit in ASSIGNED[leaf["task"]])


def unit_marks(unit, leaves):
    skill = 69 + pick(20, unit, "skill")
    report = f"Báo cáo số {10 + pick(190, unit, 'report')}/BC-{unit} (giả lập)"
    for leaf in leaves:
        code = leaf["code"]
        if not applies(unit, leaf):
            continue
        if leaf["source"] == "SURVEY":
            yield mark(unit, leaf, "", answers(unit, code, skill), leaf["appraiser"], "2018-02-28T17:00:00+07:00")
            continue
        told, seen = found(unit, leaf, skill)
        if leaf["source"] == "SELF_THEN_APPRAISAL":
            yield from with_replaced(mark(unit, leaf, "SELF", told, UNITS[unit], time(SELF_DAYS, unit, code, "SELF"), documents=report), leaf)
        lowered = LOWERED[leaf["rule"]] if leaf["source"] == "SELF_THEN_APPRAISAL" and told != seen else ""
        yield from with_replaced(
            mark(unit, leaf, "APPRAISAL", seen, leaf["appraiser"], time(APPRAISAL_DAYS, unit, code, "APPRAISAL"), lowered), leaf)
        for who, what, stage, said, when, why, decision in ANSWERING:
            if (who, what) == (unit, code):
                yield mark(unit, leaf, stage, said, COUNCIL if stage == "COUNCIL" else leaf["appraiser"], when, why, decision)


def with_replaced(later, leaf):
    key = (later["unit"], later["criterion"], later["stage"])
    if key in REPLACED:
        said, when, why = REPLACED[key]
        yield mark(*key[:1], leaf, key[2], said, later["agency"], when)
        later["reason"] = why
    yield later


def write(name, tables):
    with (HERE / name).open("w", encoding="utf-8", newline="") as out:
        out.writelines(f"# {comment}\n" for comment in COMMENTS)
        for table, head, rows in tables:
            out.write(f"[{table}]\n")
            columns = csv.DictWriter(out, head.split(), extrasaction="ignore", lineterminator="\n")
            columns.writeheader()
            columns.writerows(row if isinstance(row, dict) else dict(zip(head.split(), row)) for row in rows)


def main():
    rows = criteria_rows()
    leaves = [row for row in rows if "rule" in row]
    petitioners = {petition[1] for petition in PETITIONS}
    agreed = [unit for unit in UNITS if unit not in petitioners]
    write("rulebook.csv", [
        ("rulebook", "name value", [
            ("year", "2017"), ("title", "Chỉ số cải cách hành chính của các sở, ngành, quận, huyện năm 2017 (số liệu giả lập)"),
            ("decision", "2948/QĐ-BNV (tám lĩnh vực và điểm tối đa)"), ("note", NOTE)]),
        ("blocks", "block name", [("SO", "Sở, ban, ngành"), ("QH", "Quận, huyện")]),
        ("criteria", "code parent name maximum rule parameters source appraiser task guidance citation", rows),
        ("regulations", "name value", [
            ("total", "100"), ("leafScale", "2"), ("indexScale", "2"), ("indexPrecision", "PUBLISHED"),
            ("exemptionPolicy", "SHRINK_MAXIMUM"), ("missingPolicy", "PROVISIONAL"), ("rankNumbering", "STANDARD"),
            ("tieChain", "source:SURVEY, criterion:3"), ("bands", "FIVE_WORDS"), ("selfAppraisal", "ALLOWED"),
            ("selfScoringUntil", "2018-01-19"), ("appraisalUntil", "2018-02-28"), ("petitionsUntil", "2018-03-09"),
            ("councilUntil", "2018-03-30"), ("publicationFrom", "2018-03-28"), ("publicationTo", "2018-04-10")]),
    ])
    write("round.csv", [
        ("round", "name value", [("referenceDate", "2017-12-31"), ("note", NOTE)]),
        ("units", "code name block participation reason", [
            (unit, name, "SO" if unit in DEPARTMENTS else "QH", "ASSESSED_NOT_RANKED" if unit == ISLAND else "RANKED",
             ISLAND_REASON if unit == ISLAND else "") for unit, name in UNITS.items()]),
        ("tasks", "task unit decision", [
            (task, unit, f"Quyết định giao nhiệm vụ số {number}/QĐ-UBND (giả lập)")
            for number, (task, units) in enumerate(ASSIGNED.items(), 11) for unit in units]),
        ("exemptions", "unit criterion from reason basis proposedBy", EXEMPTIONS),
        ("marks", "unit criterion stage points reported outOf evidence agency time reason decision documents",
         [row for unit in UNITS for row in unit_marks(unit, leaves)]),
        ("agreements", "unit number date", [
            (unit, f"{30 + pick(400, unit, 'agreement')}/{unit}-TN (giả lập)", f"2018-03-0{5 + pick(5, unit, 'agreed')}") for unit in agreed]),
        ("petitions", "id unit criterion request points reason date member outcome answer",
         [petition[:7] + (MEMBERS[petition[2][0]],) + petition[7:] for petition in PETITIONS]),
    ])


main()
