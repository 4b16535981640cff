"""Draws what says not, free and again, and what strangers could not name in the older files."""
import pathlib,sys
from lib import *
from parts import *
from people import bubble,heart,quest,wave,write
O={}
def g(name):
    def w(f): O[name]=f; return f
    return w
D=pathlib.Path(__file__).resolve().parent.parent/"pictograms"
BAR="M31 81.5L63 14.5"
def bar(s):   # through a thing that stays whole behind it; never mirrored
    s.h.append(f'<path d="{BAR}" fill="none" stroke-width="21"/>'); s.gap(BAR,21); s.det(BAR,sw=15); s.det(BAR,stroke=HOU_D,sw=6)
def barred(thing):
    """The drawing of `thing` with the bar through it: its own file, and the bar in both groups."""
    s=G(); bar(s); halo,drawing="\n".join(s.h)+"\n","\n".join(s.d)+"\n"
    start,drawn,end=(D/f"{thing}.svg").read_text().split("</g>")
    return f"{start}{halo}</g>{drawn}{drawing}</g>{end}"
BARRED={"no-number":"number-paper","no-computer":"laptop","no-professional-card":"professional-card","no-passport":"passport"}
def says(s,x,y,r): s.e(x,y+.46*r,.2*r,.17*r,INK,stroke="none",halo=False)   # the open mouth of who speaks
def small_house(s,x,y,w,h,wall=HOU_L,roof=HOU_D,sw=5):   # roof's point at x y
    k=w/2; s.p(f"M{x-.72*k} {y+.42*h}V{y+h}H{x+.72*k}V{y+.42*h}",wall,sw=sw); s.p(f"M{x-k} {y+.46*h}L{x} {y}L{x+k} {y+.46*h}Z",roof,sw=sw)

@g("talk-together")
def _(s):   # she speaks, he answers: his bubble comes after hers and before it
    bubble(s,33,24,24.5,15.5,(24,47),HEA_L); s.det("M19 20H46M19 29H36",sw=4)
    b=(72,33,15.5,11.5); s.gap(f"M{b[0]-b[2]} {b[1]}A{b[2]} {b[3]} 0 1 0 {b[0]+b[2]} {b[1]}A{b[2]} {b[3]} 0 1 0 {b[0]-b[2]} {b[1]}Z",11)
    bubble(s,*b,(70,51),START_L); s.det("M64 33H80",sw=4)
    s.body(24,74,15.5,87.5,START_L); s.body(71,74,16.5,87.5,WORK_D,SK1,5.5,4)
    s.p("M24 44C34 44 40 51 40 61C40 69 39 74 41 78C35 81 13 81 8.2 78C9.500 74 8 69 8 61C8 51 14 44 24 44Z",HOU_D,sw=4)
    s.c(24.5,61,10.5,SK3,sw=4,halo=False); s.face(24.5,61,12,2.5,0,None); says(s,26.5,62,12)
    s.head(71,63,12.5,SK1,BROWN,"side",dx=-2.5,ears=False)

@g("free-of-charge")
def _(s):
    s.c(44,44,35.5,START_L)
    s.det("M27 27.5C36 27.5 36 54 27 54C18 54 18 27.5 27 27.5Z",sw=6); s.euro(55,40.75,9.500,5)
    s.gap("M55.500 72A16.5 16.5 0 1 0 88.500 72A16.5 16.5 0 1 0 55.500 72Z",9); s.c(72,72,15.5,HEA_D); tick(s,72,72,7.5,PAPER,6)

@g("appeal")
def _(s):
    s.p("M56 14V85",sw=7); s.p("M52 86.5H71",sw=7); s.p("M31 24H79",sw=6.5)
    for x in(31,77): s.det(f"M{x} 25L{x-6.5} 44M{x} 25L{x+6.5} 44",sw=3.5); s.p(f"M{x-10.5} 45Q{x} 62 {x+10.5} 45Z",START_L,sw=4.5)
    s.c(56,13.5,5,START_L,sw=4.5)
    a="M8.5 42H45V87.5H8.5Z"; s.gap(a,11); s.p(a,PAPER); s.det("M16.5 50.500H37",sw=4); s.r(14.5,57,24.500,24.500,5,HOU_D,sw=4,halo=False); s.det("M21 63.500L32.500 75M32.500 63.500L21 75",stroke=PAPER,sw=4.5)

@g("receipt")
def _(s):
    s.p("M8.5 18H62V87.5L55.5 82L48.5 87.5L42 82L35.5 87.5L28.5 82L22 87.5L15 82L8.5 87.5Z",PAPER); s.det("M18 30H38M18 41H32")
    s.c(31,62,14,PAPER,stroke=HEA_D,sw=4.5,halo=False); tick(s,31,62,7,HEA_D,5.5)
    t="M48 45H87.500V56H48ZM60 44L62 32A11 11 0 1 1 74 32L76 44Z"; s.gap(t,11)
    s.p("M60 45L63 30H73L76 45Z",SCH_D); s.c(68,20,11.5,SCH_D); s.r(48,44,39.5,12,3,SCH_L)

@g("not-your-fault")
def _(s):   # somebody lays an arm round who is sad; the heart is between them
    heart(s,48,19,26,HOU_D,sw=4.5)
    s.longhair(67,43,13,DARK,1.55,1.06)
    s.body(67,58,20,87.5,ASS_D); s.body(29,61,20,87.5,START_L,SK1,6.5,6)
    s.head(29.5,46,14,SK1,BROWN,"short",dx=1.5,dy=2,mood="flat",ears=False); s.head(67,43.5,13,SK3,DARK,"centre",dx=-2.5)
    s.arm((67,68),(48,84),(20,72),11,ASS_D,SK3,6,halo=False)

@g("landlord")
def _(s):   # who has more than one house and holds the keys
    small_house(s,42,10,30,38,SCH_L,SCH_D); small_house(s,70,20,35,67.5)
    s.body(27,58,18.5,87.5,ROBE,SK2,6.5,6.5); s.det("M27 66V84",stroke=HOU_D,sw=6)
    s.gap("M12 43A15 15 0 1 0 42 43A15 15 0 1 0 12 43Z",10); s.head(27,43,15,SK2,MIST,"short",dx=2,ears=False)
    k="M60 66V85M50.500 58A9.500 9.500 0 1 0 69.5 58A9.500 9.500 0 1 0 50.500 58Z"; s.gap(k,13)
    s.det("M64 75H70M64 83H70",sw=6.5); s.det("M56 66V86H64V66Z",START_L,sw=4.5); s.c(60,58,10,START_L,halo=False); s.c(60,58,3,PAPER,sw=4,halo=False)
    s.arm((34,72),(41,88),(47,68),10.5,ROBE,SK2,5.8)

@g("town-hall")
def _(s):   # a gable with steps and a clock, and the card that is given there
    s.p("M12 87.5V48H24V36H33V24H41V12H55V24H63V36H72V48H84V87.5Z",ASS_L)
    s.c(48,31,9.5,PAPER,sw=4,halo=False); s.det("M48 26V31.5H51.5",sw=3.5)
    for x in(20,34,55,69): s.r(x,52,8,12,1,PAPER,sw=3.5,halo=False)
    s.det("M23 87V79Q23 72 29.5 72Q36 72 36 79V87",ASS_D,sw=4)
    s.gap("M46 66H87.500V87.500H46Z",11); s.r(45.5,62,42,25.5,5,HEA_L,sw=4.5)
    s.c(57,71.5,4.6,SK2,sw=3.5,halo=False); s.det("M50.500 83.500C50.500 76.500 63.500 76.500 63.500 83.500Z",WORK_D); s.det("M70.5 71H80M70.5 79H77"); s.shift(-1.700,0)

@g("school-gate")
def _(s):   # a flat roof and a tower with a clock: nothing of a house, whatever the colours
    s.p("M28 44H84V87.5H28Z",SCH_L); s.p("M42 14H75V44H42Z",SCH_L)
    s.p("M40 12.5H77",sw=13); s.det("M40 12.5H77",stroke=SCH_D,sw=4); s.p("M26 44.500H81.500",sw=13); s.det("M26 44.500H81.500",stroke=SCH_D,sw=4)
    s.c(58.5,29,8.5,PAPER,sw=4,halo=False); s.det("M58.5 24.500V29.500H62",sw=3.5)
    s.p("M50 87.5V66Q50 57 58.5 57Q67 57 67 66V87.5Z",PAPER,sw=4,halo=False); s.r(72.5,58,7,13,1,WORK_L,sw=3.5,halo=False)
    s.gap("M26 44.5L26 44.6",40)
    s.r(8.5,58,14,20,5,SCH_D)
    s.p("M17 72H36V86H17Z",WORK_D); s.p("M17.5 85.5H22.5M30.5 85.5H38",sw=8); s.det("M26.5 78V85")
    s.p("M17 76V64Q17 57 24 57H29Q36 57 36 64V76Z",START_L); s.det("M23 59V75",stroke=SCH_D,sw=4.5)
    s.head(26.5,43.5,15,SK3,DARK,"curly",dx=2,ears=False)

@g("questions")
def _(s):
    s.r(12,8.5,72,79,9,PAPER); quest(s,48,29.5,1.25,7)
    s.c(31.5,68,12.5,HEA_D,sw=4.5,halo=False); tick(s,31.5,68,6.2,PAPER,5)
    s.r(52.500,56,24,24,5,HOU_D,sw=4.5,halo=False); s.det("M60 63.500L69 72.500M69 63.500L60 72.500",stroke=PAPER,sw=5)

@g("ask-again")
def _(s):
    a="M22.500 32A32 32 0 1 0 61 19.500"; s.p(a,sw=15); h="M62.500 33L44 18L64.5 9.500Z"
    quest(s,48.500,51,1.300,7.5); s.plug(48,51,25)
    s.det(a,stroke=HEA_D,sw=6); s.p(h,HEA_D,sw=4.5)

if __name__=="__main__":
    only=sys.argv[1:]
    write(O,[k for k in only if k in O] if only else ())
    for k,v in BARRED.items():
        if not only or k in only: (D/f"{k}.svg").write_text(barred(v))
