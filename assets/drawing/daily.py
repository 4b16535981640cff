"""Draws the things of daily life that cards speak of: bills, months, homes that are looked for, papers for work."""
import math,sys
from lib import *
from parts import *
from people import heart,wave,write
O={}
def g(name):
    def w(f): O[name]=f; return f
    return w
HAND="M24 64H42C46 64 47 60 51 60H61C67.5 60 67.5 69 61 69H54L68 68L79 58.5C85 54 90.5 61.5 85 66.5L69 80C65 83.5 61 84.5 56 84.5H24Z"
def coin(s,x,y,r,gap=True):
    if gap: s.gap(f"M{x-r} {y}A{r} {r} 0 1 0 {x+r} {y}A{r} {r} 0 1 0 {x-r} {y}Z",11)
    s.c(x,y,r,START_L); s.euro(x+2,y,r*.47,4.5)
def helmet(s,x,y,w,sw=4):   # its rim at y, w wide
    q=w/45; s.p(f"M{x-18.5*q} {y}C{x-18.5*q} {y-23.5*q} {x+18.5*q} {y-23.5*q} {x+18.5*q} {y}Z",START_L,sw=sw,halo=False)
    s.det(f"M{x-22.5*q} {y}H{x+22.5*q}",sw=sw+1)
def roof_house(s,x,y,w,h,sw=4):   # a small house, its roof's point at x y
    k=w/2; s.det(f"M{x-.72*k} {y+.45*h}V{y+h}H{x+.72*k}V{y+.45*h}",HOU_L,sw=sw); s.det(f"M{x-k} {y+.5*h}L{x} {y}L{x+k} {y+.5*h}Z",HOU_D,sw=sw)
def page(s,x,y,w,h):   # one sheet of a calendar
    s.r(x,y,w,h,4,PAPER); s.p(f"M{x} {y+13}V{y+4}Q{x} {y} {x+4} {y}H{x+w-4}Q{x+w} {y} {x+w} {y+4}V{y+13}Z",HOU_D,halo=False)

@g("bill")
def _(s):
    s.p("M14 8.5H66V80L59.5 87.5L53 80L46.5 87.5L40 80L33.5 87.5L27 80L20.5 87.5L14 80Z",PAPER)
    for y,a in((23,36),(35,32)): s.det(f"M24 {y}H{a}M48 {y}H56",sw=4.5)
    s.det("M24 48H36M24 61H36M24 73H33",sw=4.5)
    coin(s,67.5,65,20); s.shift(-1.8,0)

@g("groceries")
def _(s):
    s.p("M62 48L68 14Q70 8 76 9Q83 11 81.500 18L76 48Z",SCH_L); s.det("M69.5 22L78 25M67.5 33L76.500 36",sw=3.5)
    s.p("M39 48V23L44 11H57L62 23V48Z",WORK_L); s.p("M39 24H62",sw=4,halo=False); s.p("M44.5 10.5H56.5",sw=6)
    s.p("M35 46C18 42 12 30 17 18C30 20 38 30 35 46Z",HEA_D); s.det("M35 44C31 36 27 30 22.500 25",stroke=HEA_L,sw=3.5)
    s.p("M14 46H82L77 87.5H19Z",START_L); s.c(41,66,10,HOU_D,sw=4,halo=False); s.c(57,66,10,HOU_D,sw=4,halo=False)
    s.flat("M41 58Q49 53 57 58V74Q49 79 41 74Z",HOU_D); s.det("M49 58V52",sw=4)

@g("globe")
def _(s):
    s.c(48,48,39.5,WORK_L)
    s.det("M27 18C38 12 48 12 54 15C58 20 50 24 47 28C42 34 34 33 31 38C28 44 22 40 18 35C17 30 21 22 27 18Z",HEA_D,sw=4)
    s.det("M55 36C64 31 76 33 81 41C83 48 80 58 74 64C70 70 66 76 62 71C61 64 60 58 55 54C49 50 49 40 55 36Z",HEA_D,sw=4)
    s.det("M22 53C29 50 38 54 41 60C43 66 38 74 33 76C26 74 20 64 22 53Z",HEA_D,sw=4)

@g("three-months")
def _(s):
    for i,t in enumerate("123"):
        x=8.5+26.33*i; page(s,x,18,26.33,66); digits(s,t,x+(8.5 if t!="1" else 6.5),37,10,15,0,5)
        for a in(6.6,13.2,19.8):
            for y in(62,69,76): s.dot(x+a,y,2)
    for i in range(3): s.p(f"M{21.7+26.33*i} 12V23",sw=6)

@g("monthly-money")
def _(s):
    s.r(8.5,16,70,66,7,PAPER); s.p("M8.5 34V23Q8.5 16 15.5 16H71.5Q78.5 16 78.5 23V34Z",HOU_D,halo=False)
    for x in(25,62): s.p(f"M{x} 9.5V24",sw=6.5)
    for x,y in((22,46),(40,46),(22,65)): s.flat(f"M{x-4} {y-4}H{x+4}V{y+4}H{x-4}Z",INK)
    coin(s,66.5,66.5,20.5); s.shift(.3,0)

@g("register-book")
def _(s):
    s.p("M48 22C38 16 24 15 8.5 17V78C24 76 38 77 48 82C58 77 72 76 87.5 78V17C72 15 58 16 48 22Z",PAPER); s.det("M48 22V82",sw=4)
    roof_house(s,28,26,29,37); s.det("M24.5 63V53H31.5V63",PAPER,sw=3.5)
    for i,(k,h) in enumerate(((SK3,WORK_D),(SK1,HOU_D))):
        y=33+25*i; s.det(f"M53.5 {y+12}C53.5 {y+2} 67.5 {y+2} 67.5 {y+12}Z",h,sw=3.5); s.c(60.5,y-2,5.5,k,sw=3.5,halo=False); s.det(f"M73.5 {y-2}H81M73.5 {y+8}H81",sw=3.5)

def cake(s,text):
    n_=3
    for x in(28,48,68):
        s.p(f"M{x} 38V29",stroke=INK,sw=11); s.p(f"M{x} 38V29",stroke=WORK_L,sw=4,halo=False)
        s.p(f"M{x} 8C{x+4} 12 {x+6} 14.5 {x+5.2} 18C{x+4} 22.5 {x-4} 22.5 {x-5.2} 18C{x-6} 14.5 {x-4} 12 {x} 8Z",START_L,sw=4)
    s.p("M8.5 87.5V49Q8.5 40 17.5 40H78.5Q87.5 40 87.5 49V87.5Z",HOU_L)
    s.p("M8.5 52V49Q8.5 40 17.5 40H78.5Q87.5 40 87.5 49V52C80 57 74 49 68 51C61 53 55 57 48 51C41 53 35 57 28 51C22 49 16 57 8.5 52Z",PAPER,halo=False,sw=4)
    if len(text)==1: digits(s,text,42,61,13,19,0,6.5)
    else: digits(s,text[0],31,61,12,19,0,6.5); digits(s,text[1],49,61,13,19,0,6.5)
@g("birthday-18")
def _(s): cake(s,"18")
@g("birthday-5")
def _(s): cake(s,"5")

@g("school-allowance")
def _(s):
    s.p("M25 14Q25 8.500 32 8.500Q39 8.500 39 14",sw=5)
    s.r(11,33,7,17,3,SCH_D); s.r(46,33,7,17,3,SCH_D); s.p("M17 53V27Q17 13 32 13Q47 13 47 27V53Z",SCH_D); s.r(23,36,18,17,3,SCH_L,sw=4,halo=False); s.det("M25 26H39",stroke=PAPER,sw=4)
    coin(s,71,36,15,False)
    s.p(HAND,SK1); s.det("M61 69H52"); s.r(8.5,60,16,27.5,3,ASS_D)

@g("laptop")
def _(s):
    s.r(17,15,62,48,5,INK); s.r(22,20,52,37,2,WORK_L,stroke="none",halo=False)
    s.flat("M40 27L60 39.500L50.500 42.500L46 52Z",INK)
    s.p("M17 63H79L87.5 78Q87.5 82 83 82H13Q8.5 82 8.5 78Z",MIST); s.det("M25 70H71M40 77H56",sw=4)

@g("ambulance")
def _(s):
    s.r(36,12,16,11,4,WORK_D); s.p("M25 14L20 10M63 14L68 10",sw=4.5)
    s.p("M8.5 75V30Q8.5 22.500 16 22.500H60L76 24Q80 25 82 30L87.5 50V75Z",PAPER)
    s.det("M64 31H74L79 47H64Z",WORK_L,sw=4); s.det("M11 60H85.5",stroke=HEA_D,sw=7)
    s.flat(heart_d(35,40,12),HOU_D)
    for x in(27,69): s.c(x,77,10.5,MIST); s.dot(x,77,3)

@g("body-picture")
def _(s):
    s.p("M16 8.5H64L80 24V87.5H16Z",PAPER); s.p("M64 8.5V24H80Z",MIST,halo=False)
    s.c(47,25,9.5,SK2,sw=4,halo=False)
    s.det("M40 38H54Q59 38 60.500 43L67 60L61.500 63L57 53V80H50V65H44V80H37V53L32.500 63L27 60L33.500 43Q35 38 40 38Z",SK2,sw=4)
    s.dot(47,49,6.8,HOU_D)

@g("rent-guarantee")
def _(s):
    s.p("M14 42V84H58V42",HOU_L); s.p("M8.5 43L36 11L63.5 43Z",HOU_D); s.r(22,58,13,26,2,PAPER,sw=4,halo=False)
    b="M44 56H87.5V87.5H44Z"; s.gap(b,13); s.gap("M54 56V48Q54 37.500 65.5 37.500Q77 37.500 77 48V56",19)
    s.p("M54 56V48Q54 37.500 65.5 37.500Q77 37.500 77 48V56",sw=13); s.p("M54 56V48Q54 37.500 65.5 37.500Q77 37.500 77 48V56",stroke=MIST,sw=4,halo=False)
    s.r(44,54,43.5,33.5,6,START_L); s.euro(67.5,70.5,8.5,4.5)

@g("search-house")
def _(s):
    s.p("M15 43V83H67V43",HOU_L); s.p("M8.5 44L41 11L73.500 44Z",HOU_D); s.r(23,56,14,27,2,PAPER,sw=4,halo=False)
    lens(s,60.5,57,17.5,WORK_L,5,(12,12)); s.det("M52.500 56Q53.500 50 59 48.500",stroke=PAPER,sw=4); 
@g("address")
def _(s):
    s.e(48,79.5,25,8,HEA_L)
    s.p("M48 82C43 69 18 58 18 37.500A30 29 0 0 1 78 37.500C78 58 53 69 48 82Z",ASS_D)
    s.c(48,37.5,20.5,PAPER,sw=4,halo=False); roof_house(s,48,24,27,25)

@g("work-permit")
def _(s):
    s.p("M13 8.5H56L72 24V87.5H13Z",PAPER); s.p("M56 8.5V24H72Z",MIST,halo=False)
    s.det("M21 57C21 46 47 46 47 57Z",WORK_D,sw=4); s.c(34,36,10,SK3,sw=4,halo=False); s.dot(30.5,39,1.8); s.dot(37.5,39,1.8)
    helmet(s,34,33.5,31); s.det("M23 68H41M23 78H47",sw=4)
    rosette(s,66,53,17,HEA_D,11,HEA_L); s.det("M58.5 53.5L64 59L73.5 48",stroke=PAPER,sw=6); s.shift(-1,0)

@g("paper-translated")
def _(s):
    for x in(8.5,52.5):
        s.r(x,8.5,35,54,3,PAPER); s.det(f"M{x+9} 43H{x+26}M{x+9} 53H{x+19}",sw=4)
    s.det("M15 25C15 15.500 37 15.500 37 25C37 30 32 33 27 33L22 37L21.500 32C17 31 15 28 15 25Z",HEA_L); wave(s,26,25,12,4.5)
    s.det("M59 17H81V31H75L74.500 36L69 31H59Z",SCH_L); s.det("M64 27L68 21.500L72 27L76 21.500")
    s.p("M26 71.500H59V65L73 76L59 87V80.500H26Z",WORK_D)

@g("phone-app")
def _(s):
    s.p("M21 87.5V72C15 64 14 54 20 50Q25 47 28 53L30 58H66C78 52 82 58 78 66L70 78V87.5Z",SK2)
    s.r(28,8.5,42,70,8,INK); s.r(33,15,32,53,2,PAPER,stroke="none",halo=False)
    for i,c in enumerate((WORK_D,START_L,HEA_D,HOU_D,ASS_D,SCH_D)):
        x=35.5+15*(i%2); y=18.5+16.5*(i//2); s.flat(f"M{x} {y}H{x+12}V{y+12}H{x}Z",c)
    s.p("M20 50Q26 46 31 54L37 62Q39 68 33.500 69.500L27 66",SK2,sw=4,halo=False)
    for y in(38,50,62): s.p(f"M71 {y}H77",sw=12,halo=True); 
    for y in(38,50,62): s.det(f"M71 {y}H77",stroke=SK2,sw=5)

@g("money-back")
def _(s):
    coin(s,49,52,17.5,False); s.p("M21.500 33A32 32 0 1 1 19 64",sw=15); h="M8.5 40L30 45L28 21Z"
    s.p("M21.500 33A32 32 0 1 1 19 64",stroke=HEA_D,sw=6,halo=False); s.p(h,HEA_D); s.shift(0,-2)

@g("pay")
def _(s):
    s.r(30,56,36,31.5,4,WORK_D); s.det("M38 79H52",stroke=PAPER,sw=4.5)
    s.r(20,8.5,56,62,8,MIST); s.r(28,16,40,22,3,WORK_L,sw=4,halo=False); s.euro(50,27,6.5,4)
    for y in(47.5,59):
        for x,c in((34,INK),(48,INK),(62,HEA_D)): s.dot(x,y,3.8,c)
if __name__=="__main__": write(O,sys.argv[1:])
