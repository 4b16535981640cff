"""What several things share: digits, tick, heart, rosette, lens, portrait; each draws on a `lib.G`."""
import math
import re
from lib import *

DIGITS={
"0":"M.5 0C1.12 0 1.12 1 .5 1C-.12 1 -.12 0 .5 0Z","1":"M.14 .22L.56 0V1",
"2":"M.02 .28C.04 -.1 .98 -.1 .98 .28C.98 .55 .4 .68 0 1H1","3":"M.04 .14C.3 -.1 .94 -.04 .94 .26C.94 .46 .66 .5 .4 .5C.7 .5 1 .56 1 .76C1 1.06 .24 1.08 0 .86",
"4":"M.62 0L0 .68H1M.76 .42V1","5":"M.92 0H.14L.08 .46C.4 .3 1 .34 1 .68C1 1.06 .3 1.1 0 .88",
"8":"M.5 .47C.04 .47 .04 0 .5 0C.96 0 .96 .47 .5 .47C-.12 .47 -.12 1 .5 1C1.12 1 1.12 .47 .5 .47Z"}
def place(d,x,y,w,h):
    """A path drawn in the unit square, set at x, y with width w and height h (absolute commands M L C H V Z only)."""
    out=[]; axis=None; k=0
    for t in re.findall(r"[A-Z]|-?\d*\.?\d+",d):
        if t.isalpha(): axis=t; k=0; out.append(t); continue
        vertical=axis=="V" or (axis!="H" and k%2==1); k+=1
        out.append(n(y+float(t)*h if vertical else x+float(t)*w)+" ")
    return "".join(out).replace(" M","M").strip()
def digits(s,text,x,y,w,h,step,sw=4.5,col=INK):
    for i,t in enumerate(text): s.det(place(DIGITS[t],x+i*step,y,w,h),stroke=col,sw=sw)
def tick(s,x,y,k,col=HEA_D,sw=4): s.det(f"M{x-k} {y}L{x-.3*k} {y+.75*k}L{x+k} {y-.75*k}",stroke=col,sw=sw)
def heart_d(x,y,k):
    """A heart k wide to each side, its notch at y - 0.55 k, its point at y + k."""
    return (f"M{x} {y+k}C{x-1.15*k} {y+.3*k} {x-1.3*k} {y-.25*k} {x-.95*k} {y-.65*k}C{x-.65*k} {y-1*k} {x-.12*k} {y-.9*k} {x} {y-.45*k}"
            f"C{x+.12*k} {y-.9*k} {x+.65*k} {y-1*k} {x+.95*k} {y-.65*k}C{x+1.3*k} {y-.25*k} {x+1.15*k} {y+.3*k} {x} {y+k}Z")
def seal_d(x,y,r,bumps=8):
    """A rosette: a disc with a wavy edge."""
    p=[(x+r*math.sin(2*math.pi*i/bumps),y-r*math.cos(2*math.pi*i/bumps)) for i in range(bumps)]
    q=r*math.sin(math.pi/bumps)*1.12
    return f"M{p[0][0]} {p[0][1]}"+"".join(f"A{q} {q} 0 0 1 {a} {b}" for a,b in p[1:]+p[:1])+"Z"
def rosette(s,x,y,r,col,tails,tail,sw=4.5,bumps=8):
    """A seal with two ribbons `tails` long; returns nothing, leaves the middle free."""
    t=f"M{x-.62*r} {y+.5*r}L{x-.85*r} {y+r+tails}L{x-.25*r} {y+r+tails-4.5}L{x} {y+r*.9}L{x+.25*r} {y+r+tails-4.5}L{x+.85*r} {y+r+tails}L{x+.62*r} {y+.5*r}Z"
    d=seal_d(x,y,r,bumps); s.gap(t,sw+6); s.gap(d,sw+6); s.p(t,tail,sw=sw); s.p(d,col,sw=sw)
def lens(s,x,y,r,fill=PAPER,sw=5,grip=(15,15)):
    k=r*.71; h=f"M{x+k+1} {y+k+1}L{x+k+grip[0]} {y+k+grip[1]}"
    s.gap(h,sw+9+3); s.gap(f"M{x-r} {y}A{r} {r} 0 1 0 {x+r} {y}A{r} {r} 0 1 0 {x-r} {y}Z",sw+6)
    s.p(h,sw=sw+4.5); s.c(x,y,r,fill,sw=sw)
def portrait(s,x,y,w,h,cloth,skin,hair):
    """The photograph on a card, as on the residence card (28 by 37 there)."""
    k=w/28; s.r(x,y,w,h,4,PAPER,sw=3.5,halo=False); X=x+w/2; b=y+h-.5
    s.det(f"M{X-10.5*k} {b}V{b-3*k}C{X-10.5*k} {b-12.5*k} {X+10.5*k} {b-12.5*k} {X+10.5*k} {b-3*k}V{b}Z",cloth)
    hy=b-21.5*k; r=8.5*k; s.c(X,hy,r,skin,sw=3.5,halo=False); q=r-1
    s.flat(f"M{X-q} {hy-1}A{q} {q} 0 0 1 {X+q} {hy-1}Q{X+.8*q} {hy-.47*q} {X+.67*q} {hy-.47*q}Q{X} {hy-.6*q} {X-.67*q} {hy-.47*q}Q{X-.8*q} {hy-.47*q} {X-q} {hy-1}Z",hair)
    s.dot(X-2.7*k,hy+1.3,1.6); s.dot(X+2.7*k,hy+1.3,1.6)
